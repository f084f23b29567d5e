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

// Chủ đầu tư phải báo cáo trước ngày 15.                  Cơ quan chủ trì có trách nhiệm:
//            ^^^^                                                        ^^^^^^^^^^^^^^ its points are duties
// Người nộp có nghĩa vụ bổ sung.                          Sở Tư pháp chịu trách nhiệm thi hành Quyết định này.
//           ^^^^^^^^^^^                                               ^^^^^^^^^^^^^^^^^^^^^^^^
const MARKER =
  /(?<!\p{L})(?:phải|có (?:các |những )?(?:trách nhiệm|nghĩa vụ)|chịu trách nhiệm (?:thi hành|tổ chức|thực hiện|hướng dẫn|triển khai|kiểm tra|phối hợp))(?!\p{L})/giu;

// không phải nộp · bên phải · người có trách nhiệm · bên có nghĩa vụ · trường hợp phải xin phép
const NOT_BEFORE =
  /(?:không|chưa|bên|phía|rẽ|tay|mép|lề|làn|vừa|lẽ|chẳng|cần|khoản|số tiền|có|bị|gặp|mắc|hay|trường hợp|đối tượng|diện|việc|những gì|mà|nào|(?<!mọi )(?:những|các) (?:người|việc|bên|loại)) $/iu;
const NAMED_BEARER = /(?:(?<!mọi )người|bên|những ai|[\p{L}] (?:cơ quan|tổ chức|cá nhân)) $/iu;
const NOT_AFTER = /^ (?:không|chăng|trái|hay không|lòng|gió)(?!\p{L})/iu;
// buộc họ phải khai · khiến người đó phải …: somebody is made to, the document does not say so
const FORCED = /(?<!bắt )(?:buộc|ép|khiến|bắt) (?!buộc)[^,;]* $/iu;
// các trường hợp … phải · thuộc loại … phải · khoản tiền mà … phải: the words only name a thing
const ONLY_NAMES =
  /(?:(?:^|\s)mà\s|(?:các|những|thuộc|trong|danh mục|loại) (?:trường hợp|đối tượng|diện|loại|hàng hóa|dự án|ngành, nghề)(?!.*\sthì\s)[^,]*$|(?:^|\s)nếu\s(?!.*\sthì\s)|^\s*(?:khi|trước khi|sau khi|kể từ khi|trừ trường hợp)\s(?!.*\sthì\s))/iu;

/**
 * What must be done: one finding for a sentence with such a word, one for each item under a lead-in.
 * Definitions say nothing of the kind, whatever words they use.
 *
 * @example
 * obligations(line).length; // 1 for "Chủ đầu tư phải báo cáo."
 */
export function obligations(line: FactLine): Found[] {
  if (line.part !== 'text' || articleHeading(line).includes('giải thích từ ngữ')) return [];
  return sentencesOf(line.text).flatMap(({ from, to }) => {
    const sentence = line.text.slice(from, to);
    const marker = [...sentence.matchAll(MARKER)].find((match) => binds(sentence, match.index, match[0]));
    if (!marker) return [];
    const items = to === line.text.length ? itemsUnder(line.node) : [];
    if (items.length > 0 && isLeadIn(sentence.slice(marker.index + marker[0].length)))
      return items.map((item) => wholeText(item, { kind: 'obligation' })!);
    return [foundIn(line, from, trimmedEnd(line.text, to), { kind: 'obligation' })];
  });
}

function binds(sentence: string, at: number, marker: string): boolean {
  const before = wordsBefore(sentence, at);
  const after = wordsAfter(sentence, at + marker.length);
  const isMust = marker.toLowerCase() === 'phải';
  if (FORCED.test(before)) return false;
  if (
    isMust
      ? NOT_BEFORE.test(before) || NOT_AFTER.test(after)
      : NAMED_BEARER.test(clauseBefore(sentence, at)) || /(?:không|đã) $/iu.test(before)
  )
    return false;
  return !ONLY_NAMES.test(clauseBefore(sentence, at));
}

//  có trách nhiệm:      có các nghĩa vụ sau đây:      phải đáp ứng các điều kiện sau:  ← one duty, not a list of duties
function isLeadIn(rest: string): boolean {
  return /^(?:\s(?:như )?(?:sau|sau đây|dưới đây|cụ thể sau))?(?: đây)?:?\s*$/u.test(rest);
}
