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

/**
 * The bag of some texts together.
 *
 * @example
 * bagOf(cutter, [cutter.cut('Nhà nước, nhà NƯỚC')]).words; // 4
 */
export function bagOf(cutter: Cutter, texts: readonly CutText[]): Bag {
  let words = 0;
  for (const { ids } of texts) words += ids.length;
  const all = new Int32Array(2 * words);
  let [length, counted] = [0, 0];
  for (const { ids } of texts) {
    let previous = 0;
    for (const id of ids) {
      const word = cutter.plainIdOf(id);
      if (word === 0) continue;
      all[length++] = word;
      counted += 1;
      if (previous !== 0) all[length++] = cutter.pairId(previous, word);
      previous = word;
    }
  }
  return counted === 0 ? EMPTY : { ...collapse(all.subarray(0, length).sort()), words: counted };
}

const EMPTY: Bag = { ids: new Int32Array(0), counts: new Int32Array(0), words: 0 };

function collapse(sorted: Int32Array): Pick<Bag, 'ids' | 'counts'> {
  const ids = new Int32Array(sorted.length);
  const counts = new Int32Array(sorted.length);
  let size = 0;
  for (const id of sorted) {
    if (size === 0 || ids[size - 1] !== id) ids[size++] = id;
    counts[size - 1]! += 1;
  }
  return { ids: ids.slice(0, size), counts: counts.slice(0, size) };
}

/**
 * Two bags in one.
 *
 * @example
 * union(first, second).words; // first.words + second.words
 */
export function union(a: Bag, b: Bag): Bag {
  const all = new Int32Array(a.ids.length + b.ids.length);
  all.set(a.ids);
  all.set(b.ids, a.ids.length);
  const { ids } = collapse(all.sort());
  const counts = new Int32Array(ids.length);
  let [left, right] = [0, 0];
  for (const [index, id] of ids.entries()) {
    if (a.ids[left] === id) counts[index]! += a.counts[left++]!;
    if (b.ids[right] === id) counts[index]! += b.counts[right++]!;
  }
  return { ids, counts, words: a.words + b.words };
}

/**
 * What is left of a bag after taking out another.
 *
 * @example
 * without(bag, bag).words; // 0
 */
export function without(a: Bag, b: Bag): Bag {
  const counts = a.counts.slice();
  let right = 0;
  for (const [index, id] of a.ids.entries()) {
    while (right < b.ids.length && b.ids[right]! < id) right += 1;
    if (b.ids[right] === id) counts[index] = Math.max(0, counts[index]! - b.counts[right]!);
  }
  const kept = a.ids.filter((_, index) => counts[index]! > 0);
  return { ids: kept, counts: counts.filter((count) => count > 0), words: Math.max(0, a.words - b.words) };
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
  /** In how many of the units it stands. */
  unitsWith(id: number): number;
}

/**
 * Weights from the bags of some units.
 *
 * @example
 * weightsOf(units.map((unit) => unit.bag));
 */
export function weightsOf(bags: readonly Bag[]): Weights {
  let most = 0;
  for (const { ids } of bags) most = Math.max(most, ids.at(-1) ?? 0);
  const units = new Int32Array(most + 1);
  for (const { ids } of bags) for (const id of ids) units[id]! += 1;
  const worth = new Float64Array(most + 1);
  for (let id = 0; id <= most; id += 1) worth[id] = Math.log(1 + bags.length / Math.max(1, units[id]!));
  const rarest = Math.log(1 + Math.max(1, bags.length));
  return { of: (id) => worth[id] ?? rarest, unitsWith: (id) => units[id] ?? 0 };
}

/**
 * The weight of all that two bags share, and of each.
 *
 * @example
 * overlap(bag, bag, weights).shared === overlap(bag, bag, weights).a; // true
 */
export function overlap(a: Bag, b: Bag, weights: Weights): { shared: number; a: number; b: number } {
  let [left, right, shared, allA, allB] = [0, 0, 0, 0, 0];
  while (left < a.ids.length || right < b.ids.length) {
    const [idA, idB] = [a.ids[left] ?? Infinity, b.ids[right] ?? Infinity];
    const weight = weights.of(Math.min(idA, idB));
    if (idA <= idB) allA += weight * a.counts[left]!;
    if (idB <= idA) allB += weight * b.counts[right]!;
    if (idA === idB) shared += weight * Math.min(a.counts[left]!, b.counts[right]!);
    if (idA <= idB) left += 1;
    if (idB <= idA) right += 1;
  }
  return { shared, a: allA, b: allB };
}

/**
 * How alike two bags are: twice the shared weight over all (Dice), 0 to 1. Two empty bags are alike.
 *
 * @example
 * likeness(bag, bag, weights); // 1
 */
export function likeness(a: Bag, b: Bag, weights: Weights): number {
  const { shared, a: allA, b: allB } = overlap(a, b, weights);
  return allA + allB === 0 ? 1 : (2 * shared) / (allA + allB);
}

/**
 * How much of a bag is in another: 0 to 1; of an empty bag, nothing.
 *
 * @example
 * containment(part, whole, weights);
 */
export function containment(part: Bag, whole: Bag, weights: Weights): number {
  const { shared, a } = overlap(part, whole, weights);
  return a === 0 ? 0 : shared / a;
}
