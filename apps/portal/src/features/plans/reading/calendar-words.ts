import { CALENDAR_AND, CALENDAR_ATOMS, CALENDAR_PREFIX } from './plan-words.data.ts';

const ATOM = `(?:${CALENDAR_ATOMS.join('|')})`;
const EXPRESSION = new RegExp(
  `(?<![\\p{L}\\d/])(?:${CALENDAR_PREFIX}\\s+)*(?:${ATOM}|(?<=định kỳ\\s+)(?:tháng|quý|(?:0?6|sáu)\\s+tháng|năm)(?![\\p{L}\\d]))` +
    `(?:(?:${CALENDAR_AND}|\\s+|\\s*và\\s*)(?:${CALENDAR_PREFIX}\\s+)*(?:${ATOM}|(?:0?6|sáu)\\s+tháng(?=\\s*(?:,|và))|(?<=và\\s+)năm(?=[\\s,.;]|$)))*`,
  'giu',
);
const NOT_FIRST = /^(?:(?:trong|vào|là|hết)\s+)+/iu;

/**
 * The calendar words of running sentences, each as printed: without "trong" and "vào", without dates of documents that are cited, and
 * with the words that change their sense ("trước", "từ", "chậm nhất", "định kỳ"). A year alone is no time.
 */
export function calendarWords(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(EXPRESSION)) {
    const words = match[0].replace(NOT_FIRST, '').trim();
    const before = text.slice(0, match.index);
    if (isDateOfDocument(before, words) || isBareFraction(words)) continue;
    if (!found.includes(words)) found.push(words);
  }
  return found;
}

/** "Kế hoạch số 12/KH-UBND ngày 15/3/2026", "ban hành ngày 02/5/2026". */
const isDateOfDocument = (before: string, words: string) =>
  /^ngày/iu.test(words) &&
  /(?:\/\s?[\p{L}\d&-]*\p{L}[\p{L}\d&-]*|\bsố\s+\S+|ban hành|ký|\d+\/QH\d+)\s*$/u.test(before);

/** "5/6 tiêu chí" is no day; "trước 20/11" and "20/11 hằng năm" are. */
const isBareFraction = (words: string) => /^\d{1,2}\/\d{1,2}(?:\/20\d\d)?$/u.test(words);
