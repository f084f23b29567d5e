import type { Weights } from './bag.ts';
import type { ComparedUnit } from './compared-unit.ts';
import { rankPairs } from './rank-pairs.ts';

/**
 * Pairs of units of two versions, from old to new and back.
 *
 * @example
 * pairs.after.get(unit)?.node.id;
 */
export interface Pairs {
  readonly after: Map<ComparedUnit, ComparedUnit>;
  readonly before: Map<ComparedUnit, ComparedUnit>;
}

/**
 * From which likeness on two units are taken for one: `alike` by words alone, `sameNumber` and
 * `sameTitle` with that support. Likeness is counted in weighed words.
 *
 * @example
 * const limits: Limits = { alike: 0.8, sameNumber: 0.8, sameTitle: 0.8 };
 */
export interface Limits {
  readonly alike: number;
  readonly sameNumber: number;
  readonly sameTitle: number;
}

// Measured: with these limits two laws on different subjects pair 4 of 213 articles (scope, definitions,
// effect), and two editions of one heavily revised law pair 210 of 213.
const ALIGNED: Limits = { alike: 0.4, sameNumber: 0.3, sameTitle: 0.25 };

/**
 * Pairs units of the same kind, best first. This works by pairing identical units, then ranking
 * the likely pairs of the others (`rank-pairs.ts`) and taking each unit once. Deterministic.
 *
 * @example
 * matchUnits(before, after, pairs, weights); // fills pairs
 */
export function matchUnits(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  weights: Weights,
  limits: Limits = ALIGNED,
): void {
  pairIdentical(before, after, pairs);
  const freeBefore = before.filter((unit) => !pairs.after.has(unit));
  const freeAfter = after.filter((unit) => !pairs.before.has(unit));
  for (const { a, b } of rankPairs(freeBefore, freeAfter, weights, limits)) {
    const [left, right] = [freeBefore[a]!, freeAfter[b]!];
    if (!pairs.after.has(left) && !pairs.before.has(right)) pair(pairs, left, right);
  }
}

// Units that are equal in words and number, then those equal in words alone, taken in order where
// both versions have equally many: no ranking would pair them otherwise, and it is most of them.
function pairIdentical(before: readonly ComparedUnit[], after: readonly ComparedUnit[], pairs: Pairs): void {
  const byWords = ({ node, whole }: ComparedUnit): string => `${node.kind}\n${whole}`;
  const byNumber = (unit: ComparedUnit): string => `${unit.node.number}\n${byWords(unit)}`;
  for (const keyOf of [byNumber, byWords]) {
    const free = before.filter((unit) => !pairs.after.has(unit));
    const now = Map.groupBy(
      after.filter((unit) => !pairs.before.has(unit)),
      keyOf,
    );
    for (const [key, units] of Map.groupBy(free, keyOf)) {
      const others = now.get(key) ?? [];
      if (units.length === others.length)
        for (const [place, unit] of units.entries()) pair(pairs, unit, others[place]!);
    }
  }
}

/**
 * Notes that two units are one.
 *
 * @example
 * pair(pairs, oldArticle, newArticle);
 */
export function pair(pairs: Pairs, before: ComparedUnit, after: ComparedUnit): void {
  pairs.after.set(before, after);
  pairs.before.set(after, before);
}
