import { letterNames, ordinalWords, romanNumber, wholeNumber } from '../number-words.ts';
import { COUNTED_WORDS, UNIT_WORDS } from '../unit-words.data.ts';
import { BEGIN, END, oneOf, rule, type SpokenRule } from './rule.ts';

const LETTER = String.raw`[a-zđ]\d?${END}`;
const UNITS = oneOf(UNIT_WORDS);
const NUMBERED = oneOf([...UNIT_WORDS, ...COUNTED_WORDS]);

/** Units of a law and whatever is counted by letters, Roman numbers and ordinals. */
export const citationRules: readonly SpokenRule[] = [
  //   điểm a khoản 2, các điểm a, b và đ
  rule(
    String.raw`${BEGIN}(điểm)\s+(${LETTER}(?:(?:\s*[,;]\s*|\s+(?:và|hoặc|đến)\s+)${LETTER})*)`,
    ([, word, list]) => `${word} ${list!.replace(/(?<!\p{L})[a-zđ]\d?(?!\p{L})/gu, sayPoint)}`,
    'giu',
  ),
  //   Điều 27a
  rule(
    String.raw`${BEGIN}(${UNITS})\s+(\d+)([a-zđ])${END}`,
    ([, word, number, letter]) => `${word} ${wholeNumber(number!)} ${letterNames(letter!)}`,
    'giu',
  ),
  //   Chương IV, quý III/2026, Quốc hội khóa XV, lần thứ XIV
  rule(
    String.raw`${BEGIN}(${NUMBERED})\s+([IVXLC]+)(?:\/((?:19|20)\d{2}))?${END}`,
    ([, word, letters, year]) => {
      const value = romanNumber(letters!);
      if (value === undefined) return undefined;
      const number = /thứ$/i.test(word!) ? ordinalWords(String(value)) : wholeNumber(String(value));
      return `${word} ${number}${year ? ` năm ${wholeNumber(year)}` : ''}`;
    },
    'giu',
  ),
  //   thứ 1, lần thứ 4
  rule(
    String.raw`${BEGIN}(thứ)\s+(\d{1,3})${END}`,
    ([, word, number]) => `${word} ${ordinalWords(number!)}`,
    'giu',
  ),
  //   I. at the head of a line
  rule(
    String.raw`^\s*([IVXL]+)\.(?=\s)`,
    ([, letters]) => {
      const value = romanNumber(letters!);
      return value === undefined ? undefined : `${wholeNumber(String(value))}.`;
    },
    'gmu',
  ),
  //   a) at the head of a line
  rule(String.raw`^\s*([a-zđ])\)(?=\s)`, ([, letter]) => `${letterNames(letter!)},`, 'gmu'),
];

function sayPoint(point: string): string {
  const number = point.replace(/\D/g, '');
  return [letterNames(point[0]!), ...(number ? [wholeNumber(number)] : [])].join(' ');
}
