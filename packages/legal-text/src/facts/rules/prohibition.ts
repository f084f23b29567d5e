import {
  articleHeading,
  type FactLine,
  type Found,
  foundIn,
  itemsUnder,
  trimmedEnd,
  wholeText,
} from '../fact-line.ts';
import { clauseBefore, sentencesOf, wordsAfter, wordsBefore } from '../sentence.ts';

// Điều 8. Các hành vi bị nghiêm cấm        ← every clause is one, and every point under a lead-in
//   1. Lấn chiếm vỉa hè.
// Nghiêm cấm các hành vi sau đây:          ← every item is one
// Tổ chức, cá nhân không được thu thêm phí.
//                  ^^^^^^^^^^
const HEADING =
  /^(?:(?:các|những|một số) )?(?:hành vi|việc|hoạt động|điều)(?: \p{L}+){0,3} (?:bị )?(?:nghiêm )?cấm|^nghiêm cấm/iu;
const MARKER =
  /(?<!\p{L})(?:nghiêm cấm|không được(?: phép)?|(?<=^|\. )cấm)(?!\p{L})(?! (?:đảm nhiệm|hành nghề|cư trú|huy động|kinh doanh|hoạt động))/giu;

// What one does not get, or what is not done, is no prohibition: không được cấp, không được hưởng …
const NOT_AFTER =
  /^ (?:tính|hưởng|coi|xem|hoàn|cấp|công nhận|chấp thuận|chấp nhận|phê duyệt|thông qua|giải quyết|bồi thường|bù đắp|trả|thanh toán|bảo hộ|bảo đảm|miễn|giảm|xét|xem xét|tiếp nhận|thụ lý|sự|quá|vượt quá|ít hơn|thấp hơn|cao hơn|nhỏ hơn|lớn hơn|dưới|biết|thỏa thuận|thoả thuận|quy định|đồng ý|cho phép|ghi nhận|kiểm soát|khấu trừ|hỗ trợ|bố trí|bổ nhiệm|tuyển dụng|giao(?! kết| dịch| cho)|đào tạo|trợ cấp|thực hiện đúng|gia hạn|hòa giải|hoà giải|đăng ký lại|phục hồi|khắc phục|chứng nhận|kéo dài thêm)(?!\p{L})/iu;
// không được Hội đồng chấp thuận · không được cơ quan cấp phép: somebody does not do it
const BY_SOMEBODY =
  /^ (?:\p{Lu}|(?:cơ quan|tổ chức|hội đồng|tòa án|toà án|chủ sở hữu|người (?:có thẩm quyền|quản lý|đứng đầu))(?!\p{L}))/u;
const NOT_BEFORE = /(?:mà|được hoặc|hoặc|hay|được và|có|bị) $/iu;
const ONLY_NAMES =
  /^\s*(?:nếu|khi|trường hợp|trong trường hợp|trừ trường hợp|do|vì)\s(?!.*\sthì\s)|(?:thuộc|các|những) (?:trường hợp|đối tượng|diện|hành vi|loại)[^,]*$|(?:^|\s)(?:mà|nếu|làm cho|khiến)\s(?!.*\sthì\s)/iu;

/**
 * What may not be done.
 *
 * @example
 * prohibitions(line).length; // 1 for "Cán bộ không được thu thêm phí."
 */
export function prohibitions(line: FactLine): Found[] {
  if (line.part === 'heading')
    return HEADING.test(line.text) && line.node.kind === 'article' ? acts(line) : [];
  if (articleHeading(line).includes('giải thích từ ngữ') || HEADING.test(articleHeading(line))) return [];
  return sentencesOf(line.text).flatMap(({ from, to }) => {
    const sentence = line.text.slice(from, to);
    const marker = [...sentence.matchAll(MARKER)].find((match) => forbids(sentence, match.index, match[0]));
    if (!marker) return [];
    const items = to === line.text.length ? itemsUnder(line.node) : [];
    if (items.length > 0 && isLeadIn(sentence.slice(marker.index + marker[0].length)))
      return items.map((item) => wholeText(item, { kind: 'prohibition' })!);
    return [foundIn(line, from, trimmedEnd(line.text, to), { kind: 'prohibition' })];
  });
}

function acts({ node }: FactLine): Found[] {
  const units = node.children.filter(
    ({ kind }) => kind === 'clause' || kind === 'point' || kind === 'indent',
  );
  // The number of the first clause is sometimes forgotten: its act is then the article's own text.
  const isFirst = units.length === 0 || units[0]?.number === '2';
  const own = isFirst && !/:\s*$/.test(node.text) ? [node] : [];
  return [...own, ...units].flatMap((unit) => {
    const items = itemsUnder(unit);
    return (items.length > 0 ? items : [unit]).flatMap(
      (one) => wholeText(one, { kind: 'prohibition' }) ?? [],
    );
  });
}

function forbids(sentence: string, at: number, marker: string): boolean {
  const before = wordsBefore(sentence, at);
  const after = wordsAfter(sentence, at + marker.length);
  if (/^cấm [^,.]{1,60} là (?:biện pháp|việc|hình phạt)/iu.test(sentence)) return false;
  // In small letters it is one measure of a list: niêm phong; cấm di chuyển.
  if (marker === 'cấm') return false;
  if (/cấm$/iu.test(marker)) return !/(?:bị|hành vi|việc|điều) $/iu.test(before);
  // "phương tiện không được phép chạy trên …" names a thing; as a predicate it stands near the beginning.
  if (/phép$/iu.test(marker) && /,|(?:\S+ ){11}/u.test(before)) return false;
  if (BY_SOMEBODY.test(after)) return false;
  if (NOT_AFTER.test(after) || NOT_BEFORE.test(before)) return false;
  return !ONLY_NAMES.test(clauseBefore(sentence, at));
}

function isLeadIn(rest: string): boolean {
  return /^(?: (?:thực hiện )?(?:các |những )?(?:hành vi|việc|hoạt động)[^,.]{0,60})?(?: (?:sau|sau đây|dưới đây))?:?\s*$/u.test(
    rest,
  );
}
