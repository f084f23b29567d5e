import { comparable } from './equal-words.ts';

/** Below this share of common pairs of words two titles are not the same task. */
const LEAST = 0.6;

/**
 * How much two titles say the same, 0 to 1: the share of pairs of neighbouring words of the shorter that stand in the longer too, so that
 * a reader may take the heading alone or the sentence under it with it. Of two that contain it the one of like length wins.
 */
export function likeness(one: string, two: string): number {
  const [first, second] = [wordsOf(one), wordsOf(two)];
  const [a, b] = first.length <= second.length ? [first, second] : [second, first];
  if (a.length === 0) return 0;
  if (a.length < 3) return a.join(' ') === b.join(' ') ? 1 : 0;
  const waiting = new Map<string, number>();
  for (const pair of pairsOf(b)) waiting.set(pair, (waiting.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(a)) {
    const left = waiting.get(pair) ?? 0;
    if (left > 0) common++;
    waiting.set(pair, left - 1);
  }
  return (common / (a.length - 1)) * (0.9 + (0.1 * a.length) / b.length);
}

const wordsOf = (title: string): readonly string[] =>
  comparable(title)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const pairsOf = (words: readonly string[]) => words.slice(1).map((word, at) => `${words[at]} ${word}`);

/**
 * The order-keeping one-to-one pairing of rows with the highest sum of likeness; `merit` (0 to 1) only decides between pairings that
 * are alike by title (the same title twice). Pairs of indices into `truth` and `read`. This works by the table of an alignment.
 */
export function pairRows(
  truth: readonly string[],
  read: readonly string[],
  merit: (truthIndex: number, readIndex: number) => number = () => 0,
): [number, number][] {
  const value = truth.map((title, i) =>
    read.map((other, j) => {
      const like = likeness(title, other);
      return like < LEAST ? 0 : like + merit(i, j) / 1000;
    }),
  );
  const best = Array.from({ length: truth.length + 1 }, () => new Float64Array(read.length + 1));
  for (let i = truth.length - 1; i >= 0; i--)
    for (let j = read.length - 1; j >= 0; j--) best[i]![j] = bestAt(best, i, j, value[i]![j]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < truth.length && j < read.length; ) {
    const gain = value[i]![j]!;
    if (gain > 0 && best[i]![j] === gain + best[i + 1]![j + 1]!) pairs.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return pairs;
}

function bestAt(best: readonly Float64Array[], i: number, j: number, gain: number): number {
  const skip = Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  return gain > 0 ? Math.max(skip, gain + best[i + 1]![j + 1]!) : skip;
}
