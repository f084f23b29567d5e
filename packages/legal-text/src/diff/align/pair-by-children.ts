import type { ComparedUnit } from '../compared-unit.ts';
import { freeOf, type Pairs, pair } from './pairs.ts';

/**
 * Pairs units most of whose clauses are identical, when number or title is the same too: what a light revision leaves of
 * most articles. Saves reading their words (a fifth of the time on 300 articles with a clause edited in each).
 *
 * @example
 * pairByChildren(oldArticles, newArticles, pairs);
 */
export function pairByChildren(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
): void {
  const [old, now] = [freeOf(before, pairs.after, pairs), freeOf(after, pairs.before, pairs)];
  const [oldHolders, newHolders] = [onlyHolders(old), onlyHolders(now)];
  for (const unit of old) {
    const votes = new Map<ComparedUnit, number>();
    for (const { content } of unit.children) {
      const other = oldHolders.get(content) === unit ? newHolders.get(content) : undefined;
      if (other) votes.set(other, (votes.get(other) ?? 0) + 1);
    }
    for (const [other, count] of votes) {
      const isMost = 2 * count > Math.max(unit.children.length, other.children.length);
      if (isMost && isNamedAlike(unit, other) && !pairs.before.has(other)) pair(pairs, unit, other);
    }
  }
}

function isNamedAlike(a: ComparedUnit, b: ComparedUnit): boolean {
  if (a.node.kind !== b.node.kind) return false;
  return (a.title !== -1 && a.title === b.title) || a.node.number === b.node.number;
}

/** By content of a clause, the unit that holds it; nothing for clauses that several units hold. */
function onlyHolders(units: readonly ComparedUnit[]): Map<string, ComparedUnit | undefined> {
  const holders = new Map<string, ComparedUnit | undefined>();
  for (const unit of units)
    for (const { content } of unit.children)
      holders.set(content, holders.has(content) && holders.get(content) !== unit ? undefined : unit);
  return holders;
}
