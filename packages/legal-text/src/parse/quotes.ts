import type { Line } from './line.ts';
import { follows } from './sequence.ts';

// The words that an amending clause puts into another law are not units of this document:
//
//   2. Bổ sung Điều 11a vào sau Điều 11 như sau:
//   “Điều 11a. Lưu giữ hồ sơ            ← opens here
//   1. Hồ sơ được lưu giữ 10 năm.
//   2. Hồ sơ điện tử do Chính phủ quy định.”.   ← closes here
//   3. Bãi bỏ Điều 12.                  ← the host again

const OPENS_STRAIGHT =
  /^"\s*(?:(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ lục|PHỤ LỤC)\s|\d{1,3}[a-zđ]?\s?[.)]|\p{Ll}\d?\s?\))/u;
const CLOSES = /["”]\s?[.;,)]{0,2}$/;

// Typists open a quotation twice and close it once. The host goes on all the same where a line closes
// one and the next is the amending clause with the number behind that of the clause which quotes:
//
//   51. Bổ sung Điều 131a vào sau Điều 131 như sau:
//   “Điều 131a. Đền bù
//   “1. Chủ bằng không phải nộp phí.
//   2. Chính phủ quy định chi tiết Điều này.”.
//   52. Bổ sung Điều 133a vào sau Điều 133 như sau:
const HOST_CLAUSE =
  /^(\d{1,3}|[a-zđ])\s?[.)/]\s?(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay|Bỏ)\s.*(?:[Đđ]iều|khoản|điểm|cụm từ|từ)\s/u;
const CLAUSE_NUMBER = /^(\d{1,3}|[a-zđ])\s?[.)/]\s/u;

/**
 * Which lines lie inside a quotation of several lines, and which opening lines never close.
 * `inside[i]` is true from the opening to the closing line when they differ, and for a single line
 * that begins with its quotation mark. This works by counting “ and ” over the whole document once:
 * a quotation ends on the first line where the count is back to what it was. Without such a line
 * the next line that ends with a closing mark is taken; without that, nothing is quoted and the
 * opening is reported. Straight marks open only in front of a marker.
 *
 * @example
 * quotedLines(linesOf(blocks)).inside; // [false, true, true, true, false]
 */
export function quotedLines(lines: readonly Line[]): { inside: boolean[]; unclosed: number[] } {
  const inside = lines.map(() => false);
  const unclosed: number[] = [];
  const ends = closingLines(lines);
  for (let index = 0; index < lines.length; index += 1) {
    if (!opens(lines[index]!)) continue;
    const end = ends[index]!;
    if (end < 0) unclosed.push(index);
    else {
      const early = hostGoesOn(lines, index, end);
      inside.fill(true, lines[index]!.text.match(/^["“]/) ? index : index + 1, early + 1);
      index = early;
    }
  }
  return { inside, unclosed };
}

/** The line before `end` behind which the host goes on; `end` itself where nothing says so. */
function hostGoesOn(lines: readonly Line[], from: number, end: number): number {
  const host =
    CLAUSE_NUMBER.exec(lines[from - 1]?.text ?? '')?.[1] ??
    CLAUSE_NUMBER.exec(lines[from - 2]?.text ?? '')?.[1];
  if (host === undefined) return end;
  for (let index = from; index < end; index += 1) {
    const next = HOST_CLAUSE.exec(lines[index + 1]!.text)?.[1];
    if (next !== undefined && CLOSES.test(lines[index]!.text) && follows(host, next)) return index;
  }
  return end;
}

function opens(line: Line): boolean {
  if (line.rows || line.forced) return false;
  if (OPENS_STRAIGHT.test(line.text)) return true;
  return /^“/.test(line.text) || balance(line.text) > 0;
}

/** For each line the line on which a quotation opened there ends; -1 for none. Linear, from the end. */
function closingLines(lines: readonly Line[]): number[] {
  const level: number[] = [0];
  for (const line of lines) level.push(level.at(-1)! + balance(line.text));
  const ends = lines.map(() => -1);
  const rising: number[] = [];
  let nextClose = -1;
  let nextStraight = -1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const text = lines[index]!.text;
    while (rising.length > 0 && level[rising.at(-1)! + 1]! >= level[index + 1]!) rising.pop();
    if (OPENS_STRAIGHT.test(text)) ends[index] = countStraight(text) % 2 === 0 ? index : nextStraight;
    else if (level[index + 1]! <= level[index]!) ends[index] = index;
    else ends[index] = nextAtOrBelow(rising, level, level[index]!) ?? nextClose;
    rising.push(index);
    if (CLOSES.test(text)) nextClose = index;
    if (countStraight(text) % 2 === 1 && CLOSES.test(text)) nextStraight = index;
  }
  return ends;
}

// `rising` holds, nearest last, the lines ahead that reach a new low; the first at or below `target` ends it.
function nextAtOrBelow(
  rising: readonly number[],
  level: readonly number[],
  target: number,
): number | undefined {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (level[rising[middle]! + 1]! <= target) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : rising[low - 1];
}

function balance(text: string): number {
  let count = 0;
  for (const character of text) {
    if (character === '“') count += 1;
    else if (character === '”') count -= 1;
  }
  return count;
}

function countStraight(text: string): number {
  return text.split('"').length - 1;
}
