import {
  type Host,
  hostMarker,
  isInstruction,
  ordersAmendment,
  quotesWithoutMark,
  startHost,
} from './host.ts';
import type { Line } from './line.ts';
import { balance, countStraight, endsQuoted, endsWhole, opensStraight, opensUnit } from './quote-marks.ts';

// The words that an amending clause puts into another law are not units of this document:
//
//   2. Bổ sung Điều 11a vào sau Điều 11 như sau:
//   “Điều 11a. Lưu giữ hồ sơ            ← opens here
//   1. Hồ sơ được lưu giữ 10 năm.
//   2. Hồ sơ điện tử do Chính phủ quy định.”.   ← closes here
//   3. Bãi bỏ Điều 12.                  ← the host again

/**
 * Which lines lie inside a quotation of several lines, and which opening lines never close.
 * `inside[i]` is true from the opening to the closing line when they differ, and for a single line
 * that begins with its quotation mark. This works by counting “ and ” over the whole document once:
 * a quotation ends on the first line where the count is back to what it was, or that ends as only whole
 * quotations do (".”."), or before the line with which the host goes on. Without such a line
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
  const orders = nextWith(lines, (line, index) => isInstruction(line, lines[index + 1]));
  const wholes = nextWith(lines, (line) => endsWhole(line.text));
  const host = startHost();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (!opens(line)) {
      host.read(line);
      if (!quotesWithoutMark(host, line, lines[index + 1])) continue;
      const resumed = nextOfHost(host, lines, index + 1, lines.length, orders);
      const end = resumed < 0 || resumed - index > LONGEST_UNMARKED ? index : resumed - 1;
      inside.fill(true, index + 1, end + 1);
      index = end;
      continue;
    }
    const isQuoted = /^["“”«„]/.test(line.text);
    if (!isQuoted) host.read(line);
    let end = ends[index]!;
    const resumed = nextOfHost(host, lines, index + 1, end < 0 ? lines.length : end + 1, orders);
    if (resumed >= 0) end = resumed - 1;
    if (end - index > LONGEST_UNSURE && !isOrdered(lines, inside, index)) end = -1;
    if (end < 0 || resumed >= 0) unclosed.push(index);
    if (end >= 0 && resumed < 0) end = withForeign(host, lines, end, wholes, orders);
    if (end < 0) {
      if (isQuoted) host.read(line);
      continue;
    }
    inside.fill(true, isQuoted ? index : index + 1, end + 1);
    index = end;
  }
  return { inside, unclosed };
}

// Where nothing orders a quotation, a longer one is a mark that was misread or forgotten.
const LONGEST_UNSURE = 40;

/** Whether the line before, or the words before the mark, order to quote; or another quotation ended there. */
function isOrdered(lines: readonly Line[], inside: readonly boolean[], index: number): boolean {
  const before = lines[index - 1];
  const { text } = lines[index]!;
  if (/như sau\s?:\s*["“«]/i.test(text)) return true;
  if (!before || !opensUnit(text)) return false;
  return (
    inside[index - 1] === true ||
    /:$/.test(before.text) ||
    isInstruction(before) ||
    ordersAmendment(before.text)
  );
}

// An unmarked quotation longer than an article is none.
const LONGEST_UNMARKED = 120;

// Only so many orders are looked at in one quotation, so that the whole stays linear.
const MOST_ORDERS = 40;

/** The first line in a range that gives the host's next order: the mark before it was forgotten. */
function nextOfHost(
  host: Host,
  lines: readonly Line[],
  from: number,
  to: number,
  orders: readonly number[],
): number {
  let at = orders[from] ?? -1;
  for (let seen = 0; at >= 0 && at < to && seen < MOST_ORDERS; seen += 1) {
    if (host.isNext(lines[at]!)) return at;
    at = orders[at + 1] ?? -1;
  }
  return -1;
}

//   6. Chính phủ quy định chi tiết Điều này.”.
//   Điều 191b. Quyền của Nhà nước           ← far from the host's Điều 1: quoted as well, its mark forgotten
function withForeign(
  host: Host,
  lines: readonly Line[],
  end: number,
  wholes: readonly number[],
  orders: readonly number[],
): number {
  const next = lines[end + 1];
  const marker = next && hostMarker(next);
  if (marker?.kind !== 'article' || !host.isForeign(marker.number ?? '')) return end;
  const until = wholes[end + 1] ?? -1;
  if (until < 0 || nextOfHost(host, lines, end + 1, until + 1, orders) >= 0) return end;
  return until;
}

/** For each line the first one from it on that is such; -1 for none. */
function nextWith(lines: readonly Line[], is: (line: Line, index: number) => boolean): number[] {
  const next = lines.map(() => -1);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = is(lines[index]!, index) ? index : (next[index + 1] ?? -1);
  }
  return next;
}

function opens(line: Line): boolean {
  if (line.rows || line.forced) return false;
  if (opensUnit(line.text) || balance(line.text) > 0) return true;
  return /^[“«]/.test(line.text) && endsQuoted(line.text);
}

/** For each line the line on which a quotation opened there ends; -1 for none. Linear, from the end. */
function closingLines(lines: readonly Line[]): number[] {
  const level: number[] = [0];
  for (const line of lines) level.push(level.at(-1)! + balance(line.text));
  const ends = lines.map(() => -1);
  const rising: number[] = [];
  let [nextClose, nextStraight, nextWhole] = [-1, -1, -1];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const text = lines[index]!.text;
    while (rising.length > 0 && level[rising.at(-1)! + 1]! >= level[index + 1]!) rising.pop();
    if (opensStraight(text)) {
      const closed = endsWhole(text) || (countStraight(text) % 2 === 0 && endsQuoted(text));
      ends[index] = closed ? index : nearest(nextStraight, nextWhole);
    } else if (level[index + 1]! <= level[index]! || endsWhole(text)) ends[index] = index;
    else ends[index] = nearest(nextAtOrBelow(rising, level, level[index]!) ?? -1, nextWhole, nextClose);
    rising.push(index);
    if (endsQuoted(text)) nextClose = index;
    if (endsWhole(text)) nextWhole = index;
    if (countStraight(text) % 2 === 1 && endsQuoted(text)) nextStraight = index;
  }
  return ends;
}

/** The first line of those that are there; the last one counts only without the others. */
function nearest(counted: number, whole: number, any = -1): number {
  if (counted < 0 && whole < 0) return any;
  if (counted < 0 || whole < 0) return Math.max(counted, whole);
  return Math.min(counted, whole);
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
