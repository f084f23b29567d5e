// “ ” by the book; « » and „ ” and " " in files of other hands. A mark at the beginning of a line in
// front of a unit opens, whichever way it is turned.
const MARKER =
  '(?:(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC)\\s|\\d{1,3}[a-zđ]?\\s?[.)]|\\p{Ll}\\d?\\s?\\))';
const OPENS_UNIT = new RegExp(`^["“”«„]\\s*${MARKER}`, 'u');
const OPENS_STRAIGHT = new RegExp(`^"\\s*${MARKER}`, 'u');

//   … do Chính phủ quy định.”.        … của pháp luật;".
//                          ^^^                      ^^^   a stop on both sides: only a whole quotation ends so
const ENDS_WHOLE = /[.;:,!?)]\s?["”“»]\s?[.;,]$/;
const CLOSES = /["”»]\s?[.;,)]{0,2}$/;

/**
 * Whether a line begins with a quotation mark in front of a unit ("“Điều 11a. …", "\"b) …").
 *
 * @example
 * opensUnit('“Điều 11a. Lưu giữ hồ sơ'); // true
 */
export function opensUnit(text: string): boolean {
  return OPENS_UNIT.test(text);
}

/**
 * The same with straight marks, which look alike on both sides.
 *
 * @example
 * opensStraight('"b) Gắn biển số'); // true
 */
export function opensStraight(text: string): boolean {
  return OPENS_STRAIGHT.test(text);
}

/**
 * Whether a line ends as only a quotation of whole sentences ends: a stop before the mark and behind it.
 *
 * @example
 * endsWhole('2. Hồ sơ lưu vĩnh viễn.”.'); // true
 */
export function endsWhole(text: string): boolean {
  return ENDS_WHOLE.test(text);
}

/**
 * Whether a line ends with a closing mark, with or without stops.
 *
 * @example
 * endsQuoted('gọi là “hồ sơ gốc”;'); // true
 */
export function endsQuoted(text: string): boolean {
  return CLOSES.test(text);
}

/**
 * Opening marks less closing ones. A mark before a unit at the beginning counts as opening.
 *
 * @example
 * balance('“Điều 5. Gọi là “hồ sơ gốc”'); // 1
 */
export function balance(text: string): number {
  let count = 0;
  for (const character of text) {
    if (character === '“' || character === '«' || character === '„') count += 1;
    else if (character === '”' || character === '»') count -= 1;
  }
  return text.startsWith('”') && opensUnit(text) ? count + 2 : count;
}

/**
 * How many straight marks a text holds.
 *
 * @example
 * countStraight('"a" và "b'); // 3
 */
export function countStraight(text: string): number {
  return text.split('"').length - 1;
}
