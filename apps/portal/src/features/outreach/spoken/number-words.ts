import { BILLION, DIGITS, GROUPS, LETTERS, NUMBER, ORDINALS } from './number-words.data.ts';

/**
 * A whole number as it is read in northern usage: "407" → "bốn trăm linh bảy". Takes digits only, at most 36; leading zeros count
 * for nothing.
 */
export function wholeNumber(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain === '0') return DIGITS[0];
  const groups = groupsOf(plain);
  const parts: string[] = [];
  groups.forEach((group, i) => {
    const place = groups.length - 1 - i;
    const words = group === '000' ? '' : hundreds(group, i > 0);
    if (words) parts.push(words);
    if (words && GROUPS[place % 3]) parts.push(GROUPS[place % 3]!);
    // Every third group ends a billion; said once although the groups above it may be empty.
    if (place > 0 && place % 3 === 0) parts.push(BILLION);
  });
  return parts.join(' ');
}

function groupsOf(digits: string): string[] {
  const first = digits.length % 3 || 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])];
}

/** Three digits or fewer; `isInner`: behind a group, where an empty hundred is said. */
function hundreds(group: string, isInner: boolean): string {
  const [h, t, u] = group.padStart(3, '0').split('').map(Number) as [number, number, number];
  const words: string[] = [];
  if (h > 0 || isInner) words.push(DIGITS[h]!, NUMBER.hundred);
  const hasHundred = words.length > 0;
  if (t === 0) {
    if (u > 0) words.push(...(hasHundred ? [NUMBER.oddUnit] : []), DIGITS[u]!);
    return words.join(' ');
  }
  words.push(...(t === 1 ? [NUMBER.ten] : [DIGITS[t]!, NUMBER.tens]));
  if (u > 0) words.push(unitAfter(t, u));
  return words.join(' ');
}

function unitAfter(tens: number, unit: number): string {
  if (unit === 5) return NUMBER.fiveAfterTens;
  if (tens > 1 && unit === 1) return NUMBER.oneAfterTens;
  if (tens > 1 && unit === 4) return NUMBER.fourAfterTens;
  return DIGITS[unit]!;
}

/** "1.234.567", "3,14", "-5": thousands by points, decimals by a comma. */
export function numberWords(written: string): string {
  const [, sign = '', whole = '0', decimals] =
    /^([-–−]?)(\d+(?:\.\d{3})*)(?:,(\d+))?$/.exec(written.replace(/\s/g, '')) ?? [];
  const words = [wholeNumber(whole.replaceAll('.', ''))];
  if (decimals) words.push(NUMBER.comma, decimalWords(decimals));
  return [...(sign ? [NUMBER.minus] : []), ...words].join(' ');
}

/** Two decimals are read as a number, with its zero in front; more of them one by one. */
function decimalWords(decimals: string): string {
  if (decimals.startsWith('0') || decimals.length > 2) return digitWords(decimals);
  return wholeNumber(decimals);
}

/** One by one: telephone numbers, numbers with a zero in front. */
export function digitWords(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]!).join(' ');
}

/** A number of a document or form: a zero in front is said. */
export function labelNumber(digits: string): string {
  return digits.length > 1 && digits.startsWith('0') ? digitWords(digits) : wholeNumber(digits);
}

/** "thứ nhất", "thứ hai", "thứ tư": what follows "thứ". */
export function ordinalWords(digits: string): string {
  return ORDINALS[Number(digits)] ?? wholeNumber(digits);
}

/** Letters by their names; other signs are left out. */
export function letterNames(letters: string): string {
  return [...letters.toLocaleLowerCase('vi')].flatMap((letter) => LETTERS[letter] ?? []).join(' ');
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const ROMAN = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** Undefined where the letters are no Roman number. */
export function romanNumber(letters: string): number | undefined {
  if (letters === '' || !ROMAN.test(letters)) return undefined;
  const values = [...letters].map((letter) => ROMAN_VALUES[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
