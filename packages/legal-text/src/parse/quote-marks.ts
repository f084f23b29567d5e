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
 * Opening marks less closing ones. A mark before a unit at the beginning counts as opening. One that
 * opens in the middle of a line counts only behind a colon: any other is a phrase whose end was
 * mistyped ("cử nhạc “Hồn tử sĩ’."), and would swallow what follows.
 *
 * @example
 * balance('được sửa như sau: “Điều 5. Gọi là “hồ sơ gốc”'); // 1
 */
export function balance(text: string): number {
  const open: number[] = [];
  let closed = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (character === '“' || character === '«' || character === '„') open.push(index);
    else if (character === '”' || character === '»') {
      if (index === 0 && opensUnit(text)) open.push(0);
      else if (open.pop() === undefined) closed += 1;
    }
  }
  return open.filter((at) => /(?:^|:)\s*$/.test(text.slice(Math.max(0, at - 3), at))).length - closed;
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
