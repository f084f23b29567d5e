const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SAME: Readonly<Record<string, string>> = { mốt: 'một', tư: 'bốn', lăm: 'năm', bẩy: 'bảy', nhăm: 'năm' };

/**
 * A pattern for a number in figures or in the words that older laws use, to be put into a rule.
 *
 * @example
 * new RegExp(`(${NUMBER}) ngày`, 'iu').exec('ba mươi ngày')?.[1]; // 'ba mươi'
 */
export const NUMBER = String.raw`\d{1,4}(?:\s?\([^)\d]{2,40}\))?|(?:${[...UNITS.slice(1), 'mười', 'mươi', 'trăm', ...Object.keys(SAME)].join('|')})(?:\s(?:${[...UNITS.slice(1), 'mười', 'mươi', 'trăm', 'linh', 'lẻ', ...Object.keys(SAME)].join('|')}))*`;

/**
 * The value of such a number, up to 999 in words; nothing when the words make none.
 *
 * @example
 * numberValue('bốn mươi lăm'); // 45
 * numberValue('05 (năm)'); // 5
 */
export function numberValue(printed: string): number | undefined {
  const figures = /^\d+/.exec(printed)?.[0];
  if (figures !== undefined) return Number(figures);
  let total = 0;
  let digit = 0;
  for (const word of printed.toLowerCase().split(/\s+/)) {
    const value = UNITS.indexOf(SAME[word] ?? word);
    if (value >= 0) digit = value;
    else if (word === 'trăm') [total, digit] = [total + digit * 100, 0];
    else if (word === 'mươi') [total, digit] = [total + digit * 10, 0];
    else if (word === 'mười') total += 10;
    else if (word !== 'linh' && word !== 'lẻ') return undefined;
  }
  return total + digit > 0 ? total + digit : undefined;
}
