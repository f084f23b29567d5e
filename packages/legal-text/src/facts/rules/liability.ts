import type { SanctionMeasure } from '../fact.ts';
import { type FactLine, type Found, foundIn, isCase } from '../fact-line.ts';
import { sentencesOf, wordsAfter, wordsBefore } from '../sentence.ts';

// thì tùy theo tính chất, mức độ vi phạm mà bị xử lý kỷ luật, xử phạt hành chính hoặc bị truy cứu trách nhiệm hình sự
//                                           ^^^^^^^^^^^^^^^ once for the sentence
const LIABILITY =
  /(?<!\p{L})bị (?:xử lý (?:kỷ luật|hành chính|vi phạm|hình sự|theo (?:quy định|pháp luật|trách nhiệm))|xử lý(?: nghiêm(?: minh)?)?(?=\s*(?:[.;]| và |$))|xử phạt(?: vi phạm)? hành chính|xử phạt theo|kỷ luật(?=[,.;\s]*(?:hoặc|xử|bị|theo|$))|truy cứu trách nhiệm hình sự|truy tố)(?!\p{L})/giu;
// có thể bị cách chức · thì bị buộc thôi việc
const DISCIPLINE =
  /(?<!\p{L})bị (?:khiển trách|cách chức|giáng chức|giáng cấp|hạ bậc lương|buộc thôi việc|sa thải|bãi nhiệm|tước danh hiệu)(?!\p{L})/giu;
// xử lý bằng một trong các hình thức sau đây:        Hình thức xử lý kỷ luật gồm:
const FORMS =
  /(?<!\p{L})(?:hình thức(?: xử lý)? kỷ luật(?: (?:\p{L}+ ){0,10}\p{L}+)? (?:gồm|sau|sau đây|như sau)|bằng (?:một|một hoặc một số) trong (?:các|những) hình thức(?: kỷ luật)? sau(?: đây)?)(?=\s*:)/giu;

// What makes it a consequence: "thì … bị", "mà bị", "sẽ bị", or "vi phạm … bị" in the same clause.
const CONSEQUENCE =
  /(?:(?:^|[\s,])(?:thì|sẽ|phải|có thể|mà|đều|theo)(?:\s[^.;]{0,120})?|vi phạm[^.;,]{0,120})\s$/iu;
const RIGHT_BEFORE = /(?:thì|sẽ|có thể|phải|mà) (?:cũng )?$/iu;
const BREACH = /vi phạm|kỷ luật/iu;
// người bị kỷ luật · không bị truy cứu · đang bị truy cứu … mà · thẩm quyền xử lý
const ONLY_NAMED =
  /(?:người|không|chưa|đang|đã|từng|việc|trường hợp|nếu|khi|trước khi|sau khi|để|lý do)(?: [\p{L}]+){0,2} $/iu;

/**
 * What befalls those who break the rules, where the draft only refers to other rules or to discipline.
 *
 * @example
 * liabilities(line)[0]?.content; // { kind: 'sanction', measure: 'liability' }
 */
export function liabilities(line: FactLine): Found[] {
  if (line.part !== 'text' || isCase(line)) return [];
  return sentencesOf(line.text).flatMap(({ from, to }) => {
    const sentence = line.text.slice(from, to);
    const first = (pattern: RegExp, isMeant: (at: number) => boolean, measure: SanctionMeasure): Found[] => {
      const match = [...sentence.matchAll(pattern)].find(({ index }) => isMeant(index));
      if (!match) return [];
      const start = from + match.index;
      return [foundIn(line, start, start + match[0].length, { kind: 'sanction', measure })];
    };
    const isConsequence = (at: number): boolean => followsFromBreach(sentence, at);
    return [
      ...first(LIABILITY, isConsequence, 'liability'),
      ...first(
        DISCIPLINE,
        (at) => isConsequence(at) && RIGHT_BEFORE.test(wordsBefore(sentence, at)),
        'discipline',
      ),
      ...first(
        FORMS,
        (at) => BREACH.test(sentence.slice(at)) || BREACH.test(wordsBefore(sentence, at)),
        'discipline',
      ),
    ];
  });
}

function followsFromBreach(sentence: string, at: number): boolean {
  const before = wordsBefore(sentence, at);
  if (!CONSEQUENCE.test(before) || ONLY_NAMED.test(before) || isPastPenalty(sentence, at)) return false;
  // "Người đã bị truy cứu … thì không được …": the consequence is what stands behind "thì".
  return !/\sthì\s/u.test(wordsAfter(sentence, at)) || /\sthì\s/u.test(before);
}

/**
 * Whether a penalty at this place is one that was imposed before, or is a case: "trong trường hợp bị phạt tù
 * từ 15 năm", "đã bị phạt cảnh cáo mà còn vi phạm".
 *
 * @example
 * isPastPenalty('đã bị phạt cảnh cáo', 7); // true
 */
export function isPastPenalty(text: string, at: number): boolean {
  return /(?:trường hợp|người|đã|từng) bị (?:(?!thì |còn )[^;.:]){0,40}$/iu.test(wordsBefore(text, at));
}
