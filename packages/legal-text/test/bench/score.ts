/** Right, missed and wrongly given units of one kind, added up over documents. */
export interface Tally {
  right: number;
  missed: number;
  extra: number;
}

export function newTally(): Tally {
  return { right: 0, missed: 0, extra: 0 };
}

export function f1({ right, missed, extra }: Tally): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + missed + extra);
}

/** Counts keys as a multiset: each key of `expected` is right once for each time `found` has it. */
export function compareKeys(expected: readonly string[], found: readonly string[], tally: Tally): string[] {
  const left = new Map<string, number>();
  for (const key of found) left.set(key, (left.get(key) ?? 0) + 1);
  const wrong: string[] = [];
  for (const key of expected) {
    const times = left.get(key) ?? 0;
    if (times > 0) {
      tally.right += 1;
      left.set(key, times - 1);
    } else {
      tally.missed += 1;
      wrong.push(`missed ${key}`);
    }
  }
  for (const [key, times] of left) {
    tally.extra += times;
    for (let index = 0; index < times; index += 1) wrong.push(`extra ${key}`);
  }
  return wrong;
}

/** One row of a printed table. */
export function showTally(name: string, tally: Tally): string {
  const { right, missed, extra } = tally;
  return `${name.padEnd(34)} F1 ${f1(tally).toFixed(4)}   right ${right}, missed ${missed}, extra ${extra}`;
}
