import { NUMBER as numberText } from '../number-words.data.ts';
import { digitWords, letterNames, numberWords, wholeNumber } from '../number-words.ts';
import { PER, UNITS } from '../unit-words.data.ts';
import { BEGIN, DASH, END, NUMBER, oneOf, rule, type SpokenRule } from './rule.ts';

const UNIT = oneOf(Object.keys(UNITS));
const SIGN = String.raw`(?:(?<=^|[\s(])[-−])?`;

/** Amounts with units, shares, fractions, ranges, and whatever number is left. */
export const amountRules: readonly SpokenRule[] = [
  //   $500
  rule(String.raw`\$\s?(${NUMBER})${END}`, ([, number]) => `${numberWords(number!)} ${UNITS.$}`),
  //   ≥ 18 tuổi
  rule(String.raw`≥\s?(${NUMBER})(?:\s?(${UNIT}|\p{Ll}+))?${END}`, ([, number, unit]) =>
    numberText.orMore(`${numberWords(number!)}${unit ? ` ${UNITS[unit] ?? unit}` : ''}`),
  ),
  //   5-7 %, 3 – 5 m², 20kg, -5°C, 50.000đ
  rule(
    String.raw`(?<![\p{L}\p{N}.,])(${SIGN}${NUMBER})(?:${DASH}(${NUMBER}))?\s?(${UNIT})${END}`,
    ([, number, to, unit]) =>
      `${numberWords(number!)}${to ? ` ${numberText.to} ${numberWords(to)}` : ''} ${UNITS[unit!]}`,
  ),
  //   50.000 đồng/m², 20 kg/người
  rule(
    String.raw`(?<=\p{Co}|đồng|người|lần|lượt|hộ|triệu|tỷ|suất|giờ|ngày)\/(${UNIT}|\p{Ll}+)${END}`,
    ([, unit]) => ` ${PER} ${UNITS[unit!] ?? unit}`,
  ),
  //   24/7, 1/2, 50/63
  rule(String.raw`${BEGIN}(\d+)\/(\d+)${END}`, ([, part, whole]) => sayFraction(part!, whole!)),
  //   2026-2030, 10 – 15
  rule(
    String.raw`(?<![\p{L}\p{N}.,-])(${NUMBER})\s?[-–—]\s?(${NUMBER})${END}`,
    ([, from, to]) => `${numberWords(from!)} ${numberText.to} ${numberWords(to!)}`,
  ),
  //   A4, 5G, H5N1
  rule(String.raw`${BEGIN}(\d*[A-ZĐ]+\d*(?:[A-ZĐ]+\d+)*)${END}`, ([, code]) =>
    /\d/.test(code!) ? sayCode(code!) : undefined,
  ),
  //   số 05
  rule(String.raw`(?<=số:?\s)(0\d+)${END}(?![.,]\d)`, ([, number]) => digitWords(number!)),
  rule(String.raw`(?<![\p{N}])(${SIGN}${NUMBER})`, ([, number]) => numberWords(number!)),
];

function sayFraction(part: string, whole: string): string {
  const [a, b] = [Number(part), Number(whole)];
  if (a < b && b <= 10 && a > 0)
    return `${wholeNumber(part)} ${numberText.parts} ${b === 4 ? numberText.fourAfterTens : wholeNumber(whole)}`;
  return `${wholeNumber(part)} ${numberText.over} ${wholeNumber(whole)}`;
}

function sayCode(code: string): string {
  const runs = code.match(/\d+|[^\d]+/g) ?? [];
  return runs.map((run) => (/^\d/.test(run) ? wholeNumber(run) : letterNames(run))).join(' ');
}
