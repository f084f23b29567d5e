import { type FactLine, type Found, foundIn, trimmedEnd } from '../fact-line.ts';

// Điều 12. Hồ sơ đề nghị cấp giấy phép          Điều 13. Trình tự, thủ tục cấp giấy phép
//          ^^^^^ dossier                                 ^^^^^^^^^^^^^^^^^ steps
// 1. Hồ sơ đề nghị gồm:
//    ^^^^^^^^^^^^^^^^^^ dossier
// Files that an office keeps for itself are no dossier that somebody hands in.
const KEPT = '(?! (?:địa chính|vụ án|vụ việc|bệnh án|thanh tra|kiểm toán|lưu trữ|theo dõi|quản lý|về ))';
// Thời hạn và hồ sơ đề nghị xây dựng luật
const DOSSIER_HEADING = new RegExp(
  `^(?:thành phần )?hồ sơ(?!\\p{L})${KEPT}|^[^,]{1,40}(?:,| và) hồ sơ (?:đề nghị|trình|xin|đăng ký|cấp|gửi)(?!\\p{L})`,
  'iu',
);
// Điều kiện, trình tự, thủ tục …     not: … xem xét theo thủ tục giám đốc thẩm
const STEPS_HEADING = /^(?:[^,]{1,40}(?:, | và ))?(?:trình tự|thủ tục)(?!\p{L})/iu;
const DOSSIER = new RegExp(
  `(?:^|[.;] )((?:thành phần )?hồ sơ(?!\\p{L})${KEPT}[^.;:]{0,160}?(?:bao )?gồm(?: có)?(?: (?:những|các) (?:giấy tờ|tài liệu|nội dung)[^.;:]{0,40})?(?: sau(?: đây)?)?)\\s*:`,
  'iu',
);

/**
 * Where dossiers and steps of procedures are laid down: by the heading of an article or a group of
 * articles, or by a list that a dossier consists of.
 *
 * @example
 * procedures(headingOfArticle12)[0]?.content; // { kind: 'procedure', part: 'dossier' }
 */
export function procedures(line: FactLine): Found[] {
  const { text } = line;
  if (line.part === 'heading') {
    const part = DOSSIER_HEADING.test(text) ? 'dossier' : STEPS_HEADING.test(text) ? 'steps' : undefined;
    if (part === undefined || line.node.kind !== 'article') return [];
    return [foundIn(line, 0, trimmedEnd(text, text.length), { kind: 'procedure', part })];
  }
  const match = DOSSIER.exec(text);
  if (!match) return [];
  const from = match.index + match[0].indexOf(match[1]!);
  return [foundIn(line, from, from + match[1]!.length, { kind: 'procedure', part: 'dossier' })];
}
