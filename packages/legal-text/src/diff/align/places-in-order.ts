import type { ComparedUnit } from '../compared-unit.ts';
import { increasing } from '../words/sequence-diff.ts';
import type { Pairs } from './pairs.ts';

/**
 * For the old units whose pairs keep the order (the longest run of them), the place of the pair in the new list. What
 * moved is left out: it says nothing about where its old neighbours went.
 *
 * @example
 * placesInOrder(before, after, pairs).get(unit); // 4
 */
export function placesInOrder(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
): ReadonlyMap<ComparedUnit, number> {
  const placeOf = new Map(after.map((unit, place) => [unit, place]));
  const places = before.flatMap((unit, old) => {
    const other = pairs.after.get(unit);
    const place = other && placeOf.get(other);
    return place === undefined ? [] : [[old, place] as const];
  });
  return new Map(increasing(places).map(([old, place]) => [before[old]!, place]));
}
