const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text with how often each stands there, order forgotten.
 *
 * @example
 * bagOf('a b a').size; // 3
 */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  /** Number of words, repeats counted. */
  readonly size: number;
}

/**
 * The bag of a text in comparable form (`comparableText`); case is forgotten.
 *
 * @example
 * bagOf('Nhà nước, nhà NƯỚC').counts.get('nhà'); // 2
 */
export function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/**
 * How alike two bags are: twice the shared words over all words (Dice), 0 to 1. Two empty bags are alike.
 *
 * @example
 * similarity(bagOf('a b'), bagOf('a c')); // 0.5
 */
export function similarity(a: Bag, b: Bag): number {
  return a.size + b.size === 0 ? 1 : (2 * shared(a, b)) / (a.size + b.size);
}

/**
 * How many words two bags share.
 *
 * @example
 * shared(bagOf('a a b'), bagOf('a c')); // 1
 */
export function shared(a: Bag, b: Bag): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let count = 0;
  for (const [word, times] of small.counts) count += Math.min(times, large.counts.get(word) ?? 0);
  return count;
}

/**
 * What each word is worth, and what a whole bag is.
 *
 * @example
 * const weights: Weights = weightsOf([bagOf('a b'), bagOf('a c')]);
 */
export interface Weights {
  of(word: string): number;
  total(bag: Bag): number;
}

/**
 * What each word is worth for telling units apart: the rarer among the units of both versions, the
 * more. Without this, two articles of any two laws look half alike by their "quy định", "cơ quan", "của".
 *
 * @example
 * const weights = weightsOf([bagOf('cơ quan thuế'), bagOf('cơ quan thống kê')]);
 * weights.of('thuế') > weights.of('quan'); // true
 */
export function weightsOf(bags: readonly Bag[]): Weights {
  const units = new Map<string, number>();
  for (const bag of bags) for (const word of bag.counts.keys()) units.set(word, (units.get(word) ?? 0) + 1);
  const worth = new Map<string, number>();
  for (const [word, count] of units) worth.set(word, Math.log(1 + bags.length / count));
  const of = (word: string): number => worth.get(word) ?? Math.log(1 + bags.length);
  const totals = new WeakMap<Bag, number>();
  const total = (bag: Bag): number => {
    let sum = totals.get(bag);
    if (sum === undefined) {
      sum = 0;
      for (const [word, times] of bag.counts) sum += times * of(word);
      totals.set(bag, sum);
    }
    return sum;
  };
  return { of, total };
}

/**
 * How alike two bags are with their words weighed; 0 to 1.
 *
 * @example
 * weighedSimilarity(bagOf('a b'), bagOf('a b'), weights); // 1
 */
export function weighedSimilarity(a: Bag, b: Bag, weights: Weights): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  const all = weights.total(a) + weights.total(b);
  let both = 0;
  for (const [word, times] of small.counts) {
    const other = large.counts.get(word);
    if (other !== undefined) both += Math.min(times, other) * weights.of(word);
  }
  return all === 0 ? 1 : (2 * both) / all;
}

/**
 * What is left of a bag after taking out the words of another.
 *
 * @example
 * without(bagOf('a a b'), bagOf('a')).size; // 2
 */
export function without(a: Bag, b: Bag | undefined): Bag {
  if (!b) return a;
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word, times] of a.counts) {
    const left = times - (b.counts.get(word) ?? 0);
    if (left <= 0) continue;
    counts.set(word, left);
    size += left;
  }
  return { counts, size };
}

/**
 * The bag of all runs of three words of a text, for finding a text inside a longer one: single words
 * of any short article are found in any long one, runs of three are not.
 *
 * @example
 * runsOf('a b c d').counts.has('b c d'); // true
 */
export function runsOf(text: string): Bag {
  const words = text.toLowerCase().match(WORDS) ?? [];
  const counts = new Map<string, number>();
  for (let index = 2; index < words.length; index += 1) {
    const run = `${words[index - 2]} ${words[index - 1]} ${words[index]}`;
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, words.length - 2) };
}
