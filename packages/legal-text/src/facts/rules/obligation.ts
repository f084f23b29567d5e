import {
  articleHeading,
  type FactLine,
  type Found,
  foundIn,
  isCase,
  itemsUnder,
  trimmedEnd,
  wholeText,
} from '../fact-line.ts';
import { clauseBefore, sentencesOf, wordsAfter, wordsBefore } from '../sentence.ts';
import { dutyByTitle } from './duty-by-title.ts';

// Chủ đầu tư phải báo cáo trước ngày 15.                  Cơ quan chủ trì có trách nhiệm:
//            ^^^^                                                        ^^^^^^^^^^^^^^ its points are duties
// Người nộp có nghĩa vụ bổ sung.                          Sở Tư pháp chịu trách nhiệm thi hành Quyết định này.
//           ^^^^^^^^^^^                                               ^^^^^^^^^^^^^^^^^^^^^^^^
const MARKER =
  /(?<!\p{L})(?:phải|có (?:các |những )?(?:trách nhiệm|nghĩa vụ)|chịu trách nhiệm(?! hình sự))(?!\p{L})/giu;

// không phải nộp · bên phải · người có trách nhiệm · bên có nghĩa vụ · trường hợp phải xin phép
const NOT_BEFORE =
  /(?:không|chưa|bên|phía|rẽ|tay|mép|lề|làn|vừa|lẽ|chẳng|cần|khoản|số tiền|có|bị|gặp|mắc|hay|cần thiết|trường hợp|đối tượng|diện|việc|những gì|mà|nào|(?<!mọi )(?:những|các) (?:người|việc|bên|loại)) $/iu;
// Giao Sở Tư pháp chủ trì …      Hội đồng nhân dân tỉnh giao cho Ủy ban nhân dân tỉnh ban hành …      Yêu cầu các sở …
const TASK =
  /^(?:\p{Lu}[^,.:]{3,80} )?(?<!(?:đã|được|do|thì) )(?:giao(?: cho)?|yêu cầu) (?=\p{Lu}|các (?:\p{Lu}|sở|bộ|ngành|cơ quan))(?!.*\smà\s)/u;
const TASK_AT_START = /^(?:Giao(?: cho)?|Yêu cầu) (?=\p{Lu}|các (?:\p{Lu}|sở|bộ|ngành|cơ quan))/u;
const NO_DUTY_BEFORE = /(?:không|đã|không phải|cam kết|nguyên tắc|chế độ|cơ chế|(?<!công )việc) $/iu;
const NAMED_BEARER =
  /(?:(?<!mọi )người|bên|những ai|(?:cho|của|do|với|bởi|từ|đến|là|gửi|báo|hoặc) (?:các |những )?(?:cơ quan|tổ chức|cá nhân)) $/iu;
const NOT_AFTER = /^ (?:không|chăng|trái|hay không|lòng|gió)(?!\p{L})/iu;
// buộc họ phải khai · khiến người đó phải …: somebody is made to, the document does not say so
const FORCED = /(?<!\p{L}|bắt )(?:buộc|ép|khiến|bắt) (?!buộc)[^,;]* $/iu;
// các trường hợp … phải · thuộc loại … phải · khoản tiền mà … phải: the words only name a thing
const ONLY_NAMES =
  /(?:(?:^|\s)mà\s(?!.*\sthì\s)|(?:các|những|thuộc|trong|danh mục|loại) (?:trường hợp|đối tượng|diện|loại|hàng hóa|dự án|ngành, nghề)(?!.*\sthì\s)[^,]*$|^\s*trừ trường hợp\s(?!.*\sthì\s))/iu;
// nếu phải nộp thêm, cơ quan …: what must be done stands behind the condition. Without such a clause behind it,
// it is the duty itself: nếu gây thiệt hại phải bồi thường.
const CONDITION = /(?:^|\s)nếu\s(?!.*\sthì\s)|^\s*(?:khi|trước khi|sau khi|kể từ khi)\s(?!.*\sthì\s)/iu;
const MAIN_CLAUSE =
  /\sthì\s|, (?:\p{L}+ ){1,12}?(?:phải|được|có|quyết định|là|do|sẽ|bị|không|thực hiện)(?!\p{L})/u;

/**
 * What must be done: one finding for a sentence with such a word, one for each item under a lead-in.
 * Definitions say nothing of the kind, whatever words they use.
 *
 * @example
 * obligations(line).length; // 1 for "Chủ đầu tư phải báo cáo."
 */
export function obligations(line: FactLine): Found[] {
  if (line.part !== 'text' || articleHeading(line).includes('giải thích từ ngữ')) return [];
  const said = sentencesOf(line.text).flatMap(({ from, to }) => {
    const sentence = line.text.slice(from, to);
    const end = trimmedEnd(line.text, to);
    if (givesTask(sentence)) return [foundIn(line, from, end, { kind: 'obligation' })];
    const marker = [...sentence.matchAll(MARKER)].find((match) => binds(sentence, match.index, match[0]));
    if (!marker || (isCase(line) && marker[0] === 'phải')) return [];
    const items = to === line.text.length ? itemsUnder(line.node, line.ancestors.at(-1)) : [];
    if (items.length > 0 && isLeadIn(sentence.slice(marker.index + marker[0].length)))
      return items.map((item) => wholeText(item, { kind: 'obligation' })!);
    return [foundIn(line, from, end, { kind: 'obligation' })];
  });
  return said.length > 0 ? said : dutyByTitle(line);
}

function givesTask(sentence: string): boolean {
  return TASK_AT_START.test(sentence) || TASK.test(sentence);
}

function binds(sentence: string, at: number, marker: string): boolean {
  const before = wordsBefore(sentence, at);
  const after = wordsAfter(sentence, at + marker.length);
  const isMust = marker.toLowerCase() === 'phải';
  if (FORCED.test(before)) return false;
  if (
    isMust
      ? NOT_BEFORE.test(before) || NOT_AFTER.test(after)
      : NAMED_BEARER.test(clauseBefore(sentence, at)) || NO_DUTY_BEFORE.test(before)
  )
    return false;
  const clause = clauseBefore(sentence, at);
  if (CONDITION.test(clause) && MAIN_CLAUSE.test(after)) return false;
  return !ONLY_NAMES.test(clause);
}

//  có trách nhiệm:      có các nghĩa vụ sau đây:      phải đáp ứng các điều kiện sau:  ← one duty, not a list of duties
//  có trách nhiệm thực hiện các việc sau đây:
const LEAD_IN =
  /^(?: (?:thực hiện|tiến hành|làm) (?:các |những )?(?:việc|công việc|nhiệm vụ|nghĩa vụ|biện pháp|hoạt động)[^,.:]{0,40})?(?:\s(?:như )?(?:sau|sau đây|dưới đây|cụ thể sau))?(?: đây)?:?\s*$/u;

function isLeadIn(rest: string): boolean {
  return LEAD_IN.test(rest);
}
