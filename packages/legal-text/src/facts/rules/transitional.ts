import { articleHeading, type FactLine, type Found, foundIn, trimmedEnd, wholeText } from '../fact-line.ts';
import { sentencesOf } from '../sentence.ts';

// Điều 50. Quy định chuyển tiếp            ← every clause is one
// Giấy phép đã cấp trước ngày Luật này có hiệu lực thì tiếp tục được sử dụng đến hết thời hạn.
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^
const HEADING =
  /(?:quy định|điều khoản|nội dung|xử lý|giải quyết)(?: [\p{L}\s]{0,40})? chuyển tiếp|^chuyển tiếp$|và chuyển tiếp$/iu;
// Chính phủ quy định chi tiết Điều này: stands there, but settles nothing
const DETAILS =
  /^(?:Chính phủ|Thủ tướng|Bộ|Ủy ban|Uỷ ban)[^,.;]{0,80} (?:quy định|hướng dẫn)(?:(?: chi tiết)?[^,.;]{0,40}\.?$| về hồ sơ)/iu;
// The article often begins with the date of effect, or says what is repealed.
const IN_FORCE = /^[\p{L}\s]{1,40} này có hiệu lực|hết hiệu lực (?:thi hành )?(?:kể )?từ (?:ngày|khi)/iu;
const BEFORE = /trước (?:ngày|thời điểm)(?: \p{L}+){1,4} này (?:có|bắt đầu có|phát sinh) hiệu lực/iu;
const GOES_ON =
  /(?<!\p{L})(?:tiếp tục|vẫn|áp dụng|thực hiện[\p{L}\s,]{0,40} theo|được thực hiện|chuyển sang)(?!\p{L})/iu;

/**
 * What becomes of things begun before the document is in force.
 *
 * @example
 * transitionals(headingOfArticle50).length; // one for each clause
 */
export function transitionals(line: FactLine): Found[] {
  if (line.part === 'heading')
    return line.node.kind === 'article' && HEADING.test(line.text) ? provisions(line) : [];
  if (HEADING.test(articleHeading(line))) return [];
  return sentencesOf(line.text).flatMap(({ from, to }) => {
    const sentence = line.text.slice(from, to);
    if (!BEFORE.test(sentence) || !GOES_ON.test(sentence)) return [];
    return [foundIn(line, from, trimmedEnd(line.text, to), { kind: 'transitional' })];
  });
}

function provisions({ node }: FactLine): Found[] {
  const clauses = node.children.filter(({ kind }) => kind === 'clause');
  const units = clauses.length > 0 ? clauses : [node];
  return units
    .filter((unit) => !DETAILS.test(unit.text) && !/^\(.*\)$/u.test(unit.text) && !IN_FORCE.test(unit.text))
    .flatMap((unit) => wholeText(unit, { kind: 'transitional' }) ?? []);
}
