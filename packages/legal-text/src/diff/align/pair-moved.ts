import type { ComparedUnit } from '../compared-unit.ts';
import { containment, type Weights } from './bag.ts';
import { type Pairs, pair } from './pairs.ts';
import { type Candidate, candidatePairs } from './rank-pairs.ts';

// From one article to another only what is clearly alike counts as moved: half of the weight, which 30 % of edited words
// leave, and clearly more than with any other unit, paired or not. "Chính phủ quy định chi tiết Điều này" moves nowhere.
const ALIKE = 0.5;
const CLEARLY = 0.2;
// Rivals are looked for down to this likeness: a unit joined with longer ones is not very like itself.
const RIVAL = 0.12;

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
  const forward = candidatePairs(old, after, weights, RIVAL);
  const backward = candidatePairs(now, before, weights, RIVAL);
  const rivals = new Map(
    [...bestOf(backward, now, before, weights)].map(([place, best]) => [now[place]!.order, best]),
  );
  const moved: ComparedUnit[] = [];
  for (const [a, best] of bestOf(forward, old, after, weights)) {
    const [from, to] = [old[a]!, after[best.first.b]!];
    const rival = rivals.get(to.order);
    if (!isFreeNew(to) || best.first.likeness < ALIKE || best.first.likeness - best.second < CLEARLY)
      continue;
    if (!rival || before[rival.first.b] !== from || rival.first.likeness - rival.second < CLEARLY) continue;
    pair(pairs, from, to);
    moved.push(from);
  }
  return moved;
}

interface Best {
  readonly first: Candidate;
  readonly second: number;
}

/**
 * The best candidate of each unit of the first list, and how good the next one is: a unit that has most of its words among
 * others (it may have been joined with them, or be what is left of them) is as good a rival as one like it.
 */
function bestOf(
  candidates: readonly Candidate[],
  units: readonly ComparedUnit[],
  others: readonly ComparedUnit[],
  weights: Weights,
): Map<number, Best> {
  const best = new Map<number, Best>();
  for (const [a, list] of Map.groupBy(candidates, (each) => each.a)) {
    const first = list.reduce((most, each) => (each.likeness > most.likeness ? each : most));
    const rivals = list
      .filter((each) => each !== first)
      .map((each) => Math.max(each.likeness, containment(units[a]!.bag, others[each.b]!.bag, weights)));
    best.set(a, { first, second: Math.max(0, ...rivals) });
  }
  return best;
}
