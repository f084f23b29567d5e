import { foldForSearch } from '../text/fold.ts';

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
 * The bag of a text; case and marks are forgotten so that a misspelt mark does not hide a likeness.
 *
 * @example
 * bagOf('Nhà nước, nhà NƯỚC').counts.get('nha'); // 2
 */
export function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const [word] of foldForSearch(text).matchAll(/[a-z0-9]+/g)) {
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
