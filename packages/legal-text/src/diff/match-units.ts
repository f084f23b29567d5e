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

// Measured on pairs of laws on different subjects, where every pair is wrong: 0.4 of weighed words
// pairs 3 % of their articles, 0.5 of plain words paired half.
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

// Units that are equal in words and number, then those equal in words alone where no other of either
// version has the same words: no ranking could pair them otherwise, and in practice it is most of them.
function pairIdentical(before: readonly ComparedUnit[], after: readonly ComparedUnit[], pairs: Pairs): void {
  for (const keyOf of [
    (unit: ComparedUnit) => `${unit.node.number}\n${unit.whole}`,
    (unit: ComparedUnit) => unit.whole,
  ]) {
    const old = uniqueByKey(
      before.filter((unit) => !pairs.after.has(unit)),
      keyOf,
    );
    const now = uniqueByKey(
      after.filter((unit) => !pairs.before.has(unit)),
      keyOf,
    );
    for (const [key, unit] of old) {
      const other = now.get(key);
      if (unit && other && unit.node.kind === other.node.kind) pair(pairs, unit, other);
    }
  }
}

function uniqueByKey(
  units: readonly ComparedUnit[],
  keyOf: (unit: ComparedUnit) => string,
): Map<string, ComparedUnit | undefined> {
  const found = new Map<string, ComparedUnit | undefined>();
  for (const unit of units) found.set(keyOf(unit), found.has(keyOf(unit)) ? undefined : unit);
  return found;
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
