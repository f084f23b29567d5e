import { type Gap, gapsBetween, type Unpaired } from './alignment.ts';
import type { OpinionCore } from './opinion-core.ts';

/** Sentences in another order: what is left of one is looked for in what is left of the other. */
export function moved(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): readonly Gap[] {
  let left = gaps;
  for (let round = 0; round < 3; round += 1) {
    const pair = movedPair(one, two, left);
    if (!pair) return left;
    const [lost, found] = pair;
    const inside =
      gapsBetween(
        one.words.slice(lost.one.from, lost.one.to),
        two.words.slice(found.two.from, found.two.to),
      ) ?? [];
    left = [
      ...left.flatMap((gap) =>
        gap === lost && gap === found
          ? []
          : gap === lost
            ? rest(gap, 'one')
            : gap === found
              ? rest(gap, 'two')
              : [gap],
      ),
      ...inside.map((gap) => ({
        one: shifted(gap.one, lost.one.from),
        two: shifted(gap.two, found.two.from),
      })),
    ];
  }
  return left;
}

const shifted = ({ from, to }: Unpaired, by: number): Unpaired => ({ from: from + by, to: to + by });
const rest = (gap: Gap, gone: 'one' | 'two'): Gap[] => {
  const other = gone === 'one' ? gap.two : gap.one;
  if (other.from === other.to) return [];
  const none = { from: gap[gone].from, to: gap[gone].from };
  return [gone === 'one' ? { one: none, two: gap.two } : { one: gap.one, two: none }];
};

function movedPair(one: OpinionCore, two: OpinionCore, gaps: readonly Gap[]): [Gap, Gap] | undefined {
  for (const lost of gaps) {
    const length = lost.one.to - lost.one.from;
    if (length < 3) continue;
    for (const found of gaps) {
      if (found === lost || found.two.to - found.two.from < 3) continue;
      const theirs = new Set(two.words.slice(found.two.from, found.two.to));
      const common = one.words.slice(lost.one.from, lost.one.to).filter((word) => theirs.has(word)).length;
      if (common >= 3 && common * 2 > Math.min(length, found.two.to - found.two.from)) return [lost, found];
    }
  }
  return undefined;
}
