import { numberWords, wholeNumber } from '../number-words.ts';
import { TIME_WORDS as words } from '../unit-words.data.ts';
import { BEGIN, DASH, END, rule, type SpokenRule } from './rule.ts';

const DATE = String.raw`(\d{1,2})[\/.-](\d{1,2})(?:[\/.-](\d{4}))?`;
const TIME = String.raw`(\d{1,2})(?:\s?(?:giờ|h)\s?(\d{2})?(?:\s?phút|')?|:(\d{2}))`;

/** Days, months, years and hours. A number that can be no day is left to the fractions. */
export const dateRules: readonly SpokenRule[] = [
  //   ngày 01/7 - 15/7/2026
  rule(String.raw`${BEGIN}(ngày\s+)?${DATE}${DASH}(?:ngày\s+)?${DATE}${END}`, ([, , d, m, y, d2, m2, y2]) => {
    const [from, to] = [sayDate(d, m, y), sayDate(d2, m2, y2)];
    return from && to && `${from} ${words.to} ${to}`;
  }),
  //   ngày 01-15/7/2026
  rule(String.raw`${BEGIN}ngày\s+(\d{1,2})${DASH}${DATE}${END}`, ([, d, d2, m, y]) => {
    const to = sayDate(d2, m, y);
    return to && `${words.day} ${wholeNumber(d!)} ${words.to} ${to}`;
  }),
  //   30/6/2026, 30.6.2026, 30-6-2026
  rule(
    String.raw`${BEGIN}(?:ngày\s+)?(\d{1,2})[\/.-](\d{1,2})[\/.-]((?:19|20)\d{2})${END}`,
    ([, d, m, y]) => sayDate(d, m, y),
    'giu',
  ),
  //   ngày 30/6, từ 1/7, sáng 2-9
  rule(
    String.raw`${BEGIN}(ngày|từ|đến|hết|trước|sau|sáng|trưa|chiều|tối)\s+(\d{1,2})[\/-](\d{1,2})${END}(?!\s?%)`,
    ([, word, d, m]) => {
      const date = sayDate(d, m, undefined);
      return date && (word === words.day ? date : `${word} ${date}`);
    },
    'giu',
  ),
  //   tháng 6/2026, quý 3/2026
  rule(
    String.raw`${BEGIN}(tháng|quý)\s+(\d{1,2})[\/-]((?:19|20)\d{2})${END}`,
    ([, word, m, y]) => `${word} ${wholeNumber(m!)} ${words.year} ${wholeNumber(y!)}`,
    'giu',
  ),
  //   7h30 - 9h, 08:00-11:30
  rule(`${BEGIN}${TIME}${DASH}${TIME}${END}`, ([, h, m, c, h2, m2, c2]) => {
    const [from, to] = [sayTime(h, m ?? c), sayTime(h2, m2 ?? c2)];
    return from && to && `${from} ${words.to} ${to}`;
  }),
  rule(`${BEGIN}${TIME}${END}`, ([, h, m, c]) => sayTime(h, m ?? c)),
  //   ngày 05 tháng 01
  rule(
    String.raw`${BEGIN}(ngày|tháng|năm|mùng)\s+(\d+)${END}(?![.,]\d|${DASH}\d)`,
    ([, word, number]) => `${word} ${wholeNumber(number!)}`,
    'giu',
  ),
];

function sayDate(d = '', m = '', y: string | undefined): string | undefined {
  const [day, month] = [Number(d), Number(m)];
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  const year = y ? ` ${words.year} ${wholeNumber(y)}` : '';
  return `${words.day} ${wholeNumber(d)} ${words.month} ${wholeNumber(m)}${year}`;
}

function sayTime(h = '', m: string | undefined): string | undefined {
  const [hour, minute] = [Number(h), Number(m ?? 0)];
  if (hour > 24 || minute > 59) return undefined;
  const rest = minute > 0 ? ` ${numberWords(String(minute))} ${words.minute}` : '';
  return `${wholeNumber(h)} ${words.hour}${rest}`;
}
