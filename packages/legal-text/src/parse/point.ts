import type { Marker } from './marker.ts';

// a) Lập hồ sơ;       đ) Gửi lấy ý kiến;       a1) Công bố;       đđ) Khác;       a. Kênh mương       a/ Hồ sơ
// ^^ ^^^^^^^^^^       ^^ ^^^^^^^^^^^^^^^       ^^^ ^^^^^^^       ^^^ ^^^^^       ^^ ^^^^^^^^^^       ^^ ^^^^^
const BRACKET = /^((\p{Ll}\d{0,2}|(\p{Ll})\3)\s?\)(?:\s?-(?=\s))?)\s*(.*)$/u;
const OTHER_STOP = /^((\p{Ll}\d?)\s?[./])\s*(?=["“]?\p{Lu}|$)(.*)$/u;

/**
 * Reads a point (điểm) with its letter, sub-number (a1) or old doubled letter (đđ).
 *
 * @example
 * readPoint('đ) Gửi lấy ý kiến;')?.number; // 'đ'
 */
export function readPoint(text: string): Marker | undefined {
  const bracket = BRACKET.exec(text);
  if (bracket) return { kind: 'point', number: letters(bracket[2]!), label: bracket[1]!, rest: bracket[4]! };
  const other = OTHER_STOP.exec(text);
  return other ? { kind: 'point', number: letters(other[2]!), label: other[1]!, rest: other[3]! } : undefined;
}

// "ð" (eth) is what some old fonts leave for "đ".
function letters(printed: string): string {
  return printed.replace(/ð/g, 'đ');
}
