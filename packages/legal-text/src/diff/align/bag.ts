import type { CutText, Cutter } from '../words/cut-text.ts';

/**
 * What a text is made of, order forgotten: its words, and its pairs of neighbouring words, as sorted numbers with how
 * often each stands there. Case and signs do not count. The pairs keep some of the order: two unrelated clauses of one
 * law share many words and few pairs.
 *
 * @example
 * bagOf(cutter, [cutter.cut('a b a')]).ids.length; // 4: a, b, a b, b a
 */
export interface Bag {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
  /** Number of words, repeats counted, pairs not. */
  readonly words: number;
}

// Words and pairs share one range of numbers. Words keep theirs below the first, pairs are thrown into buckets above it:
// two pairs in one bucket blur a likeness a little, and a table of all pairs cost a tenth of the whole comparison.
const BUCKETS = 2 ** 17;
const WORDS = 2 ** 15;

function pairOf(first: number, second: number): number {
  return WORDS + (((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 13) & (BUCKETS - 1));
}

/**
 * The bag of some texts together.
 *
 * @example
 * bagOf(cutter, [cutter.cut('Nhà nước, nhà NƯỚC')]).words; // 4
 */
export function bagOf(cutter: Cutter, texts: readonly CutText[]): Bag {
  let most = 0;
  for (const { ids } of texts) most += 2 * ids.length;
  const all = new Int32Array(most);
  let length = 0;
  let words = 0;
  for (const { ids } of texts) {
    let previous = 0;
    for (let index = 0; index < ids.length; index += 1) {
      const word = cutter.plainIdOf(ids[index]!) & (WORDS - 1);
      if (word === 0) continue;
      all[length++] = word;
      words += 1;
      if (previous !== 0) all[length++] = pairOf(previous, word);
      previous = word;
    }
  }
  const counts = new Int32Array(length);
  const sorted = all.subarray(0, length).sort();
  let size = 0;
  for (let index = 0; index < length; index += 1) {
    const id = sorted[index]!;
    if (size === 0 || sorted[size - 1] !== id) sorted[size++] = id;
    counts[size - 1]! += 1;
  }
  return { ids: sorted.slice(0, size), counts: counts.slice(0, size), words };
}

/**
 * What is left of a bag after taking out another.
 *
 * @example
 * without(bag, bag).words; // 0
 */
export function without(a: Bag, b: Bag): Bag {
  const ids = new Int32Array(a.ids.length);
  const counts = new Int32Array(a.ids.length);
  let size = 0;
  let right = 0;
  for (let left = 0; left < a.ids.length; left += 1) {
    const id = a.ids[left]!;
    while (right < b.ids.length && b.ids[right]! < id) right += 1;
    const count = a.counts[left]! - (b.ids[right] === id ? b.counts[right]! : 0);
    if (count <= 0) continue;
    ids[size] = id;
    counts[size++] = count;
  }
  return { ids: ids.slice(0, size), counts: counts.slice(0, size), words: Math.max(0, a.words - b.words) };
}

/**
 * What each word and pair is worth for telling units apart: the rarer among the units, the more. Without this two
 * articles of any two laws look half alike by their "quy định", "cơ quan", "của".
 *
 * @example
 * const weights = weightsOf([first, second]);
 * weights.of(id); // log(1 + units / units with it)
 */
export interface Weights {
  of(id: number): number;
  /** The weight of a whole bag. */
  total(bag: Bag): number;
}

/**
 * Weights from the bags of some units, at most 65,535.
 *
 * @example
 * weightsOf(units.map((unit) => unit.bag));
 */
export function weightsOf(bags: readonly Bag[]): Weights {
  const units = new Uint16Array(WORDS + BUCKETS);
  for (const { ids } of bags) for (let index = 0; index < ids.length; index += 1) units[ids[index]!]! += 1;
  const worth = Float64Array.from({ length: bags.length + 1 }, (_, count) =>
    Math.log(1 + Math.max(1, bags.length) / Math.max(1, count)),
  );
  return weightsFrom((id) => worth[units[id]!]!);
}

function weightsFrom(of: (id: number) => number): Weights {
  const totals = new WeakMap<Bag, number>();
  const total = (bag: Bag): number => {
    let sum = totals.get(bag);
    if (sum === undefined) {
      sum = 0;
      for (let index = 0; index < bag.ids.length; index += 1) sum += of(bag.ids[index]!) * bag.counts[index]!;
      totals.set(bag, sum);
    }
    return sum;
  };
  return { of, total };
}

// The loop that comparison spends most of its time in; written for the machine.
function sharedWeight(a: Bag, b: Bag, weights: Weights): number {
  const idsA = a.ids;
  const idsB = b.ids;
  let left = 0;
  let right = 0;
  let shared = 0;
  while (left < idsA.length && right < idsB.length) {
    const idA = idsA[left]!;
    const idB = idsB[right]!;
    if (idA === idB) {
      shared += weights.of(idA) * Math.min(a.counts[left]!, b.counts[right]!);
      left += 1;
      right += 1;
    } else if (idA < idB) left += 1;
    else right += 1;
  }
  return shared;
}

/**
 * How alike two bags are: twice the shared weight over all (Dice), 0 to 1. Two empty bags are alike.
 *
 * @example
 * likeness(bag, bag, weights); // 1
 */
export function likeness(a: Bag, b: Bag, weights: Weights): number {
  const all = weights.total(a) + weights.total(b);
  return all === 0 ? 1 : (2 * sharedWeight(a, b, weights)) / all;
}

/**
 * How much of a bag is in another: 0 to 1; of an empty bag, nothing.
 *
 * @example
 * containment(part, whole, weights);
 */
export function containment(part: Bag, whole: Bag, weights: Weights): number {
  const all = weights.total(part);
  return all === 0 ? 0 : sharedWeight(part, whole, weights) / all;
}
