import type { LocatorKind } from './unit-words.ts';

// What may stand behind the word of a unit. Articles and clauses count in Arabic, with a letter when
// inserted (5a, 5đ) and a sub-number in old texts (1.2); codified articles carry their source (44.5.NĐ.1.9).
const ARTICLE = String.raw`\d{1,4}(?:\.\d{1,3}){0,3}(?:\.[A-ZĐ]{2,4}(?:\.\d{1,3}){1,4})?[a-zđ]{0,2}(?![\p{Ll}\d]|\/[\p{L}\d])`;
const CLAUSE = String.raw`\d{1,3}(?:\.\d{1,2}(?!\d)){0,3}[a-zđ]{0,2}(?![\p{Ll}\d]|\.\d{3}|\/[\p{L}\d])`;
// Points: letters of the regulation, doubled in old texts (đđ), with a sub-number when inserted (a1);
// numbers in texts that count I. → 1. → a).
const POINT = String.raw`(?:[a-zđăâêôơư]|([a-zđ])\1)\d{0,2}(?![\p{L}\d])|\d{1,3}(?:\.\d{1,2}){0,3}[a-zđ]?(?![\p{L}\d]|[.,]\d)|[A-ZĐ](?![\p{L}\d])`;
const ORDINAL = String.raw`(?:thứ\s{1,3})?(?:nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\p{L})`;
const MIXED = String.raw`[a-zđ](?=\s{1,3}(?:khoản|điều|Khoản|Điều)\s)|[IVXLC]{1,7}(?:[.-]\d{1,3}){0,3}(?:[a-eđ]|-[A-ZĐ])?(?![\p{L}\d])|\d{1,3}(?:\.\d{1,3}){0,3}[a-zđ]?(?![\p{L}\d]|[.,]\d)|[A-ZĐ](?:\.?\d{1,2}){0,2}(?![\p{L}\d])`;
const FORM = String.raw`[\dA-ZĐ]{1,6}[a-zđ]?(?:[-./][\dA-ZĐ][\p{L}\d]{0,9}){0,5}(?![\p{L}\d])`;
const PLACE = String.raw`\d{1,2}(?![\p{L}\d]|[.,]\d)|${ORDINAL}|(?:mở\s{1,3}đầu|đầu\s{1,3}tiên|đầu|cuối\s{1,3}cùng|cuối)(?!\p{L})`;

// The running number of a table: số thứ tự 12, 3.1
const ROW = String.raw`\d{1,4}(?:\.\d{1,3}){0,3}(?![\p{L}\d]|[.,]\d|\/\d)`;

const NUMBERS: Readonly<Record<LocatorKind, RegExp>> = {
  row: new RegExp(ROW, 'uy'),
  indent: new RegExp(PLACE, 'uy'),
  paragraph: new RegExp(PLACE, 'uy'),
  subpoint: new RegExp(POINT, 'uy'),
  point: new RegExp(POINT, 'uy'),
  clause: new RegExp(CLAUSE, 'uy'),
  article: new RegExp(ARTICLE, 'uy'),
  subsection: new RegExp(MIXED, 'uy'),
  section: new RegExp(MIXED, 'uy'),
  chapter: new RegExp(`${MIXED}|thứ ${ORDINAL}|${ORDINAL}`, 'uy'),
  part: new RegExp(`${MIXED}|${ORDINAL}`, 'uy'),
  form: new RegExp(FORM, 'uy'),
  appendix: new RegExp(`${MIXED}|${ORDINAL}`, 'uy'),
};

/**
 * A number as printed, and where it ends.
 *
 * @example
 * // 'đ khoản 2' at 0 for a point → { number: 'đ', end: 1 }
 */
export interface FoundNumber {
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The number of a unit of this kind that begins exactly at `place`, or `null`. A final "." that only
 * ends the sentence is left out.
 *
 * @example
 * readUnitNumber('5a, 6', 0, 'article')?.number; // '5a'
 */
export function readUnitNumber(text: string, place: number, kind: LocatorKind): FoundNumber | null {
  const pattern = NUMBERS[kind];
  pattern.lastIndex = place;
  const match = pattern.exec(text);
  if (!match) return null;
  return {
    number: match[0].replace(/\s+/g, kind === 'form' ? '' : ' '),
    start: place,
    end: place + match[0].length,
  };
}

// After a bare number of a list the sentence must go on as one about a unit; "Điều 5, 20 ngày" must not.
const GOES_ON =
  /\s{0,3}(?:$|[.,;:)\]”"’\n]|\p{Lu}|(?:áp|ban|bằng|bị|cho|có|còn|của|cũng|cụ|đã|đến|để|điểm|điều|đoạn|đối|do|dưới|được|gồm|hay|hết|hoặc|kèm|khi|khoản|không|kể|là|luật|mà|mục|này|nếu|nêu|như|nói|ở|phải|phần|phụ|quy|sau|sẽ|tại|thì|theo|thuộc|thực|tiết|trên|trong|trước|trừ|từ|vào|và|về|vẫn|với|nghị|thông|bộ|chương)(?!\p{L}))/uy;

/**
 * Whether the text behind a number of a list reads on as if the number named a unit.
 *
 * @example
 * namesAUnit('Điều 5, 20 ngày', 10); // false
 */
export function namesAUnit(text: string, end: number): boolean {
  GOES_ON.lastIndex = end;
  return GOES_ON.test(text);
}
