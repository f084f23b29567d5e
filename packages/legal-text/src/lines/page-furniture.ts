import { wrapOf } from './wrap-width.ts';

/**
 * One line of a plain text before anything is made of it: NFC, one space between words.
 * `afterPage` says that a page ended above it, `afterBlank` that an empty line stands there.
 *
 * @example
 * const line: RawLine = { text: 'Điều 1. Phạm vi', index: 0, afterBlank: false, afterPage: false };
 */
export interface RawLine {
  readonly text: string;
  readonly index: number;
  readonly afterBlank: boolean;
  readonly afterPage: boolean;
}

//   12        - 12 -        Trang 12/30        — 12 —
const PAGE_NUMBER = /^(trang |page )?([-–—] ?)?(\d{1,4})( ?\/ ?\d{1,4})?( ?[-–—])?$/i;

// A bare figure is more often a row of a lost table than the number of a page: it counts as one only in
// a text that is wrapped, as every text is that was printed in pages and taken out again.
const BARE_NUMBER = /^\d+$/;

// A page holds some 2,000 letters; the numbers of table rows, which count up as well, stand closer.
const SHORTEST_PAGE = 600;
// A running head comes again on every page, or on every second.
const FEWEST_HEADS = 3;
const LONGEST_HEAD = 120;

/**
 * Takes page numbers and running heads out of the lines of a text that was printed in pages. Numbers
 * count as page numbers when they rise by one from page to page with a page's text between them, or
 * stand at a form feed; a head when it comes again (but for its figures) at three page ends or more.
 *
 *   … theo quy định tại
 *   12                        ← a page number: 11 and 13 stand a page away
 *   CÔNG BÁO/Số 101 + 102     ← the same line beside each of them
 *   khoản 2 Điều này.
 *
 * @example
 * dropFurniture(lines).length;
 */
export function dropFurniture(lines: readonly RawLine[]): RawLine[] {
  const isNumber = pageNumbers(lines);
  const drop = lines.map((_line, index) => isNumber[index]!);
  for (const index of runningHeads(lines, isNumber)) drop[index] = true;
  const kept: RawLine[] = [];
  let gone = false;
  for (const [index, line] of lines.entries()) {
    if (drop[index]) gone = true;
    else {
      kept.push(gone ? { ...line, afterPage: true } : line);
      gone = false;
    }
  }
  return kept;
}

function pageNumbers(lines: readonly RawLine[]): boolean[] {
  const isNumber = lines.map(() => false);
  const isWrapped = wrapOf(lines.map((line) => line.text)) !== undefined;
  let [letters, lastAt, lastValue, lastLetters] = [0, -1, 0, 0];
  for (const [index, { text, afterPage }] of lines.entries()) {
    const match = PAGE_NUMBER.exec(text);
    if (match) {
      const value = Number(match[3]);
      const canCount = isWrapped || !BARE_NUMBER.test(text);
      const isNext =
        canCount && lastAt >= 0 && value === lastValue + 1 && letters - lastLetters >= SHORTEST_PAGE;
      const atBreak = afterPage || lines[index + 1]?.afterPage === true;
      if (atBreak || isNext) isNumber[index] = true;
      if (isNext) isNumber[lastAt] = true;
      if (atBreak || isNext || lastAt < 0 || value !== lastValue + 1) {
        [lastAt, lastValue, lastLetters] = [index, value, letters];
      } else lastAt = -1;
    }
    letters += text.length;
  }
  return isNumber;
}

function runningHeads(lines: readonly RawLine[], isNumber: readonly boolean[]): number[] {
  const places = new Map<string, number[]>();
  const all = new Map<string, number>();
  for (const [index, { text, afterPage }] of lines.entries()) {
    if (isNumber[index] || text.length > LONGEST_HEAD) continue;
    const key = text.replace(/\d+/g, '#');
    all.set(key, (all.get(key) ?? 0) + 1);
    const isFirst = index === 0 || isNumber[index - 1] === true;
    const isLast = lines[index + 1]?.afterPage === true || isNumber[index + 1] === true;
    const atEdge = afterPage || isFirst || isLast;
    if (atEdge) places.set(key, [...(places.get(key) ?? []), index]);
  }
  return [...places]
    .filter(([key, at]) => at.length >= FEWEST_HEADS && at.length * 1.25 >= all.get(key)!)
    .flatMap(([, at]) => at);
}
