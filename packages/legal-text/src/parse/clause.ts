import type { Marker } from './marker.ts';

// 1. Nhà nước bảo đảm …       2a. Hồ sơ gồm:       3- Mua cổ phần       1/ Bổ sung       1) Ruộng đất
// ^^ ^^^^^^^^^^^^^^^^^^       ^^^ ^^^^^^^^^^       ^^ ^^^^^^^^^^       ^^ ^^^^^^^       ^^ ^^^^^^^^
// not:  1.000 đồng    9/9/2020    4 - meta (a small letter)    2020. (a year)
const STOPPED = /^((\d{1,3}[a-zđ]?)\s?\.(?:\s?[-–](?=\s))?)(?!\d)\s*(.*)$/u;
const OTHER_STOP = /^((\d{1,3}[a-zđ]?)\s?(?:[)-]|\/(?=\s|$)))\s*(?=["“]?\p{Lu}|$)(.*)$/u;

// 1.1. Tại cấp tỉnh:        1.2 Tại cấp xã:        3.7 Bảo quản mẫu  (a footnote figure behind "3.")
// ^^^^ ^^^^^^^^^^^^^        ^^^ ^^^^^^^^^^^
// 2.1 - Chi đầu tư
const DECIMAL = /^((\d{1,2}(?:\.\d{1,2}){1,3})(?:\s?\.|\s?[-–](?=\s))?)\s+(?=["“(]?\p{L})(.*)$/u;

/**
 * Reads a clause (khoản).
 *
 * @example
 * readClause('2a. Hồ sơ gồm:')?.number; // '2a'
 */
export function readClause(text: string): Marker | undefined {
  const match = STOPPED.exec(text) ?? OTHER_STOP.exec(text);
  return match ? { kind: 'clause', number: match[2]!, label: match[1]!, rest: match[3]! } : undefined;
}

/**
 * Reads the decimal number of administrative papers. It stands where a point would, under the clause
 * whose number it begins with; the grower decides whether that is so.
 *
 * @example
 * readDecimal('1.1. Tại cấp tỉnh:')?.number; // '1.1'
 */
export function readDecimal(text: string): Marker | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  return {
    kind: 'point',
    number: match[2]!,
    label: match[1]!,
    rest: match[3]!,
    unsure: true,
  };
}
