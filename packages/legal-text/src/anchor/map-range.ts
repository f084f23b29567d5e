import type { CutText } from '../diff/words/cut-text.ts';
import { isCertain, isFirm, isWord, runAround } from './proof.ts';
import { alignWords, type TextAlignment } from './remembered.ts';

/**
 * A stretch of text: from `start` up to, not including, `end`.
 *
 * @example
 * const range: Range = { start: 4, end: 11 };
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a stretch went; `isChanged` when some of its words were.
 *
 * @example
 * const range: MappedRange = { start: 4, end: 11, isChanged: true };
 */
export interface MappedRange extends Range {
  readonly isChanged: boolean;
}

/**
 * Where a stretch of the old text stands in the new one, if that can be proven. This works by aligning the two texts word
 * by word; the kept words at both ends of the stretch must have a certain place (`proof.ts`), and most of its words must
 * be kept. Words replaced at an end belong to the stretch when the change begins or ends just there.
 *
 * Made for units; for what stands in none (legal bases before the first, signatures after the last) give it those lines.
 *
 * @example
 * mapRange('Cơ quan trả lời trong 20 ngày.', 'Cơ quan trả lời trong 30 ngày.', { start: 16, end: 29 });
 * // { start: 16, end: 29, isChanged: true }: "trong 30 ngày"
 */
export function mapRange(before: string, after: string, range: Range): MappedRange | undefined {
  return mapAligned(alignWords(before, after), range);
}

// Of a stretch with changed words so much must be left that it is still the one that was meant.
const LEAST_KEPT = 2;
const SHARE_KEPT = 0.6;
// So many words in a row and no more are taken to have been replaced one by one.
const MOST_REPLACED = 6;

/**
 * The same for texts that are aligned already.
 *
 * @example
 * mapAligned(alignTexts(oldClause, newClause), { start: 16, end: 29 });
 */
export function mapAligned(alignment: TextAlignment, range: Range): MappedRange | undefined {
  const { before, after, places } = alignment;
  if (before.text === after.text) return { ...range, isChanged: false };
  const [first, last] = [wordAt(before, range.start), wordAt(before, range.end - 1)];
  const from = range.start >= endOf(before, first) ? first + 1 : first;
  if (from > last || range.end > before.text.length) return undefined;
  const kept: number[] = [];
  for (let index = from; index <= last; index += 1) if (places[index]! >= 0) kept.push(index);
  if (kept.length === 0 || !isEnoughKept(alignment, from, last)) return undefined;
  const ends = [kept[0]!, kept.at(-1)!];
  if (ends[0] === ends[1] && isAlone(alignment, ends[0]!)) return undefined;
  if (!ends.every((index) => isFirm(alignment, index) && isCertain(alignment, runAround(alignment, index)!)))
    return undefined;
  const start = startOf(alignment, from, kept[0]!, range.start);
  const end = endAfter(alignment, last, kept.at(-1)!, range.end);
  if (start === undefined || end === undefined || end <= start) return undefined;
  const isWhole = kept.length === last - from + 1 && places[last]! - places[from]! === last - from;
  return { start, end, isChanged: !isWhole };
}

/** One word kept between changed ones may as well have been put back by accident; more words at once are not. */
function isAlone({ before, places }: TextAlignment, index: number): boolean {
  return (
    before.ids.length > 1 &&
    [-1, 1].every(
      (step) => places[index + step] === undefined || places[index + step] !== places[index]! + step,
    )
  );
}

/** Signs count for nothing: of "cơ sở, địa" two words of three are left in "cơ sở, dân". */
function isEnoughKept({ before, places }: TextAlignment, from: number, last: number): boolean {
  let [all, kept] = [0, 0];
  for (let index = from; index <= last; index += 1) {
    if (!isWord(before, index)) continue;
    all += 1;
    if (places[index]! >= 0) kept += 1;
  }
  return kept === all || (kept >= LEAST_KEPT && kept >= SHARE_KEPT * all);
}

//  old:  … trong thời hạn 20 ngày …      A stretch that begins with a replaced word begins where the replacement does: when
//  new:  … trong thời hạn 30 ngày …      as many words stand there now, word by word, else only when the change begins
//                         ^              with the stretch: nobody can tell which words of a longer one are whose.
function startOf(alignment: TextAlignment, from: number, kept: number, offset: number): number | undefined {
  const { before, after, places } = alignment;
  const place = places[kept]!;
  if (kept === from) return inWord(before, after, kept, place, offset);
  let previous = from - 1;
  while (previous >= 0 && places[previous]! < 0) previous -= 1;
  const behind = previous < 0 ? 0 : places[previous]! + 1;
  if (place - behind === kept - previous - 1 && kept - previous <= MOST_REPLACED)
    return after.starts[place - (kept - from)];
  if (previous !== from - 1 || behind > place || (previous >= 0 && !isFirm(alignment, previous)))
    return undefined;
  return after.starts[behind];
}

function endAfter(alignment: TextAlignment, last: number, kept: number, offset: number): number | undefined {
  const { before, after, places } = alignment;
  const place = places[kept]!;
  if (kept === last) {
    if (offset >= endOf(before, last)) return endOf(after, place);
    return inWord(before, after, kept, place, offset);
  }
  let next = last + 1;
  while (next < places.length && places[next]! < 0) next += 1;
  const isEnd = next === places.length;
  const following = isEnd ? after.ids.length : places[next]!;
  if (following - place === next - kept && next - kept <= MOST_REPLACED)
    return endOf(after, place + last - kept);
  if (next !== last + 1 || following <= place || (!isEnd && !isFirm(alignment, next))) return undefined;
  return endOf(after, following - 1);
}

/** An offset within a word; where the word is spelt otherwise now, only its ends can be told. */
function inWord(
  before: CutText,
  after: CutText,
  old: number,
  now: number,
  offset: number,
): number | undefined {
  const inside = offset - before.starts[old]!;
  if (inside === 0) return after.starts[now];
  return endOf(before, old) - before.starts[old]! === endOf(after, now) - after.starts[now]!
    ? after.starts[now]! + inside
    : undefined;
}

function endOf({ text, starts }: CutText, word: number): number {
  const [start, end] = [starts[word] ?? 0, starts[word + 1] ?? 0];
  const length = text.slice(start, end).trimEnd().length;
  return length === 0 ? end : start + length;
}

/** The word that the character belongs to, with the spaces behind it. */
function wordAt({ starts, ids }: CutText, offset: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle + 1]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
