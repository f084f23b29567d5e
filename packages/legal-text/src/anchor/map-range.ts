import { diffWords } from '../diff/diff-words.ts';
import { wordsOf } from '../text/words.ts';

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

// How many equal words must stand around a quote for the alignment to count as proof: fewer, and a
// stock word ("của", "theo quy định") could have been paired by accident in a rewritten sentence.
const PROOF = 4;

/**
 * Where a stretch of the old text stands in the new one, if that can be proven: it lies wholly in
 * words that the difference of the two texts keeps, with at least four more kept words around it, or
 * it is all that was kept up to both ends. `undefined` when any of its words changed or too little
 * around it stayed.
 *
 * @example
 * mapRange('trong 20 ngày', 'trong 30 ngày', { start: 0, end: 5 }); // undefined: too little around it stayed
 */
export function mapRange(before: string, after: string, range: Range): Range | undefined {
  if (before === after) return range;
  let [atBefore, atAfter] = [0, 0];
  for (const change of diffWords(before, after)) {
    const old = change.before ?? change.text;
    if (change.kind === 'added') atAfter += change.text.length;
    else if (change.kind === 'removed') atBefore += change.text.length;
    else {
      if (range.start >= atBefore && range.end <= atBefore + old.length) {
        const inner = { start: range.start - atBefore, end: range.end - atBefore };
        const whole = old.length === before.length && change.text.length === after.length;
        if (!whole && wordsAround(old, inner) < PROOF) return undefined;
        return shifted(alignInside(old, change.text, inner), atAfter);
      }
      atBefore += old.length;
      atAfter += change.text.length;
    }
  }
  return undefined;
}

function wordsAround(text: string, range: Range): number {
  const isWord = (word: { text: string }): boolean => /[\p{L}\p{N}]/u.test(word.text);
  const around = [...wordsOf(text.slice(0, range.start)), ...wordsOf(text.slice(range.end))];
  return around.filter(isWord).length;
}

function shifted(range: Range | undefined, by: number): Range | undefined {
  return range && { start: range.start + by, end: range.end + by };
}

// The same words may be spelt with other spaces or tone places; then offsets go word by word.
function alignInside(before: string, after: string, range: Range): Range | undefined {
  if (before === after) return range;
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length !== now.length) return undefined;
  const start = mapOffset(old, now, range.start);
  const end = mapOffset(old, now, range.end);
  return start === undefined || end === undefined ? undefined : { start, end };
}

type Words = ReturnType<typeof wordsOf>;

function mapOffset(before: Words, after: Words, offset: number): number | undefined {
  let [atBefore, atAfter] = [0, 0];
  for (const [index, word] of before.entries()) {
    const other = after[index]!;
    const inside = offset - atBefore;
    if (inside === 0) return atAfter;
    if (inside < word.text.length)
      return word.text.length === other.text.length ? atAfter + inside : undefined;
    if (inside === word.text.length) return atAfter + other.text.length;
    if (inside < word.text.length + word.space.length) return atAfter + other.text.length;
    atBefore += word.text.length + word.space.length;
    atAfter += other.text.length + other.space.length;
  }
  return offset === atBefore ? atAfter : undefined;
}
