const ROMAN = /^(?:XL|L(?=X|I|V))?X{0,3}(?:IX|IV|V?I{0,4})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * The letters of a list in Vietnamese order. The regulation's own list of points uses the plain ones
 * (a b c d đ e g h i k l m n o p q r s t u v x y); f j w z only come from Word's automatic lists,
 * ă â ê ô ơ ư from old texts. They are placed so that any list sorts as its author meant it.
 *
 * @example
 * LETTERS.indexOf('đ') === LETTERS.indexOf('d') + 1; // true
 */
export const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

/**
 * The letters of points as the regulation has them, for finding gaps (about 140,000 real markers
 * use no other).
 *
 * @example
 * POINT_LETTERS[4]; // 'đ'
 */
export const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/**
 * Value of a Roman numeral up to 89, capitals only; `undefined` when it is none. A lone "L", "C" or
 * "D" is a letter (Phụ lục C), not a numeral.
 *
 * @example
 * romanValue('XIV'); // 14
 */
export function romanValue(text: string): number | undefined {
  if (text === '' || !ROMAN.test(text)) return undefined;
  const values = [...text].map((letter) => ROMAN_VALUES[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/**
 * Value of "thứ nhất" … "thứ mười" (the word "thứ" may be missing, any case).
 *
 * @example
 * ordinalValue('thứ nhất'); // 1
 */
export function ordinalValue(text: string): number | undefined {
  const word = text.toLowerCase().replace(/^thứ\s+/, '');
  if (word === 'nhì') return 2;
  const index = ORDINALS.indexOf(word.replace('bẩy', 'bảy').replace('bốn', 'tư'));
  return index < 0 ? undefined : index + 1;
}

/**
 * A printed number as a list of numbers that sorts by the official rule: number, then letter, then
 * sub-number. Works for "5", "5đ", "III", "thứ hai", "đ", "a1" and "1.2".
 *
 * @example
 * sortKey('5đ'); // [5, 7]: after 5d, before 5e and 6
 */
export function sortKey(number: string): number[] {
  const roman = romanValue(number) ?? ordinalValue(number);
  if (roman !== undefined) return [roman];
  const key: number[] = [];
  for (const [piece] of number.toLowerCase().matchAll(/\d+|\p{L}+/gu)) {
    if (/\d/.test(piece)) key.push(Number(piece));
    else key.push(...letterKey(piece));
  }
  return key;
}

// Doubled letters ("đđ") are an old way of inserting after the single one, so they sort right behind it.
function letterKey(letters: string): number[] {
  const first = LETTERS.indexOf(letters[0]!) + 1;
  return letters.length === 1 ? [first] : [first, 0.5];
}

/**
 * Compares two sort keys; a key that begins the other comes first (5 < 5a).
 *
 * @example
 * compareKeys(sortKey('5a'), sortKey('6')) < 0; // true
 */
export function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
