import type { Chance } from '../chance.ts';

/** One of a list, each as often as its weight says. */
export function weighed<T>(list: readonly T[], weightOf: (one: T) => number, luck: Chance): T {
  const sum = list.reduce((so, one) => so + weightOf(one), 0);
  let left = (luck.below(100_000) / 100_000) * sum;
  for (const one of list) {
    left -= weightOf(one);
    if (left < 0) return one;
  }
  return list.at(-1)!;
}
