import { shortestEdit } from './myers.ts';

/**
 * How to get from one list to another: runs of equal items and the items between them.
 *
 * @example
 * // [1,2,3] → [1,4,3]: [{ a: 0, b: 0, length: 1 }, { a: 2, b: 2, length: 1 }]
 */
export interface EqualRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * The equal runs of two lists of item numbers, in order. This works by cutting equal ends off,
 * looking for the shortest edit script (Myers, 1986), and, where that takes more than 1,000 edits,
 * by splitting at the items that are unique in both lists and in the same order (patience) and
 * trying again between them. A stretch that resists both is given as wholly different. Deterministic.
 *
 * @example
 * equalRuns([1, 2, 3], [1, 4, 3]).length; // 2
 */
export function equalRuns(a: ArrayLike<number>, b: ArrayLike<number>): EqualRun[] {
  const runs: EqualRun[] = [];
  diffRange(Int32Array.from(a), Int32Array.from(b), 0, a.length, 0, b.length, runs);
  return joinRuns(runs);
}

function diffRange(
  a: Int32Array,
  b: Int32Array,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  runs: EqualRun[],
): void {
  let head = 0;
  while (fromA + head < toA && fromB + head < toB && a[fromA + head] === b[fromB + head]) head += 1;
  if (head > 0) runs.push({ a: fromA, b: fromB, length: head });
  let tail = 0;
  while (toA - tail > fromA + head && toB - tail > fromB + head && a[toA - tail - 1] === b[toB - tail - 1])
    tail += 1;
  const innerA = a.subarray(fromA + head, toA - tail);
  const innerB = b.subarray(fromB + head, toB - tail);
  if (innerA.length > 0 && innerB.length > 0) {
    const inner = shortestEdit(innerA, innerB) ?? betweenUnique(innerA, innerB);
    for (const run of inner)
      runs.push({ a: run.a + fromA + head, b: run.b + fromB + head, length: run.length });
  }
  if (tail > 0) runs.push({ a: toA - tail, b: toB - tail, length: tail });
}

function betweenUnique(a: Int32Array, b: Int32Array): EqualRun[] {
  const pairs = increasing(uniquePairs(a, b));
  const runs: EqualRun[] = [];
  if (pairs.length === 0) return runs;
  let [fromA, fromB] = [0, 0];
  for (const [indexA, indexB] of [...pairs, [a.length, b.length] as const]) {
    diffRange(a, b, fromA, indexA, fromB, indexB, runs);
    if (indexA < a.length) runs.push({ a: indexA, b: indexB, length: 1 });
    [fromA, fromB] = [indexA + 1, indexB + 1];
  }
  return runs;
}

function uniquePairs(a: Int32Array, b: Int32Array): (readonly [number, number])[] {
  const placesA = uniquePlaces(a);
  const placesB = uniquePlaces(b);
  return [...placesA]
    .filter(([item]) => placesB.has(item))
    .map(([item, index]) => [index, placesB.get(item)!]);
}

function uniquePlaces(items: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const places = new Map<number, number>();
  for (const [index, item] of items.entries()) if (counts.get(item) === 1) places.set(item, index);
  return places;
}

/**
 * The longest run of pairs that rises in both members; `pairs` must rise in the first.
 *
 * @example
 * increasing([[0, 5], [1, 2], [2, 3]]); // [[1, 2], [2, 3]]
 */
export function increasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}

function joinRuns(runs: readonly EqualRun[]): EqualRun[] {
  const joined: EqualRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) {
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    } else joined.push(run);
  }
  return joined;
}
