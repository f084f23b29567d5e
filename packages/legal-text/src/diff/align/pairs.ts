import type { ComparedUnit } from '../compared-unit.ts';

/**
 * Pairs of units of two versions, from old to new and back; each unit is in one pair at most.
 *
 * @example
 * pairs.after.get(unit)?.node.id;
 */
export interface Pairs {
  readonly after: Map<ComparedUnit, ComparedUnit>;
  readonly before: Map<ComparedUnit, ComparedUnit>;
  /** Units that get no pair: pieces of another, and those that a person declared new or gone. */
  readonly closed: Set<ComparedUnit>;
  /** Old units whose pair rests on their place more than on their words. */
  readonly doubtful: Set<ComparedUnit>;
}

/**
 * No pair yet.
 *
 * @example
 * noPairs().after.size; // 0
 */
export function noPairs(): Pairs {
  return { after: new Map(), before: new Map(), closed: new Set(), doubtful: new Set() };
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

/**
 * The old units, or the new ones, that have no pair and may get one.
 *
 * @example
 * freeOf(units, pairs.after, pairs);
 */
export function freeOf(
  units: readonly ComparedUnit[],
  side: ReadonlyMap<ComparedUnit, ComparedUnit>,
  pairs: Pairs,
): ComparedUnit[] {
  return units.filter((unit) => !side.has(unit) && !pairs.closed.has(unit));
}
