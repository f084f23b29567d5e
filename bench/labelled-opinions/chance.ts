/** Numbers that are the same for the same seed on every machine (FNV-1a into mulberry32). */
export interface Chance {
  /** 0 ≤ n < below */
  below(limit: number): number;
  happens(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
}

export function chance(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    happens: (probability) => next() < probability,
    pick: (list) => list[below(list.length)]!,
    shuffle(list) {
      const order = [...list];
      for (let i = order.length - 1; i > 0; i--) {
        const other = below(i + 1);
        [order[i], order[other]] = [order[other]!, order[i]!];
      }
      return order;
    },
  };
}
