import type { ComparedUnit } from '../compared-unit.ts';
import type { Weights } from './bag.ts';
import { type Pairs, pair } from './pairs.ts';
import { type Candidate, candidatePairs } from './rank-pairs.ts';

// From one article to another only what is clearly alike counts as moved: half of the weight, which 30 % of edited words
// leave, and clearly more than with any other unit, paired or not. "Chính phủ quy định chi tiết Điều này" moves nowhere.
const ALIKE = 0.5;
const CLEARLY = 0.2;

/**
 * Pairs units without a pair that went to another parent; returns the old ones. Of words that stand in several
 * places of either version nobody can say that they moved, so those stay unpaired.
 *
 * @example
 * pairMoved(oldClauses, newClauses, pairs, weights).length; // how many moved
 */
export function pairMoved(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  weights: Weights,
): ComparedUnit[] {
  const isFreeOld = (unit: ComparedUnit): boolean => !pairs.after.has(unit) && !pairs.closed.has(unit);
  const isFreeNew = (unit: ComparedUnit): boolean => !pairs.before.has(unit) && !pairs.closed.has(unit);
  const [old, now] = [before.filter(isFreeOld), after.filter(isFreeNew)];
  if (old.length === 0 || now.length === 0) return [];
  const forward = candidatePairs(old, after, weights, ALIKE - CLEARLY);
  const backward = candidatePairs(now, before, weights, ALIKE - CLEARLY);
  const rivals = secondBest(backward);
  const moved: ComparedUnit[] = [];
  for (const [a, best] of bestOf(forward)) {
    const [from, to] = [old[a]!, after[best.first.b]!];
    const rival = rivals.get(to.order);
    if (!isFreeNew(to) || best.first.likeness < ALIKE || best.first.likeness - best.second < CLEARLY)
      continue;
    if (!rival || before[rival.first.b] !== from || rival.first.likeness - rival.second < CLEARLY) continue;
    pair(pairs, from, to);
    moved.push(from);
  }
  return moved;

  function secondBest(candidates: readonly Candidate[]): Map<number, Best> {
    return new Map([...bestOf(candidates)].map(([place, best]) => [now[place]!.order, best]));
  }
}

interface Best {
  readonly first: Candidate;
  readonly second: number;
}

/** The best candidate of each unit of the first list, and how good the next one is. */
function bestOf(candidates: readonly Candidate[]): Map<number, Best> {
  const best = new Map<number, Best>();
  for (const each of candidates) {
    const known = best.get(each.a);
    if (!known) best.set(each.a, { first: each, second: 0 });
    else if (each.likeness > known.first.likeness)
      best.set(each.a, { first: each, second: known.first.likeness });
    else if (each.likeness > known.second) best.set(each.a, { first: known.first, second: each.likeness });
  }
  return best;
}
