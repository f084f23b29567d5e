import type { ComparedUnit } from '../compared-unit.ts';
import type { Weights } from './bag.ts';
import { freeOf, type Pairs, pair } from './pairs.ts';
import { placesInOrder } from './places-in-order.ts';
import { type Candidate, candidatePairs } from './rank-pairs.ts';

/**
 * From which likeness on two units are taken for one: `sure` when it is also clearly the best for both, `alike` when
 * it is the best that is left and keeps the order of its neighbours, `apart` when it does not.
 *
 * @example
 * const limits: Limits = { sure: 0.6, alike: 0.3, apart: 0.5 };
 */
export interface Limits {
  readonly sure: number;
  readonly alike: number;
  readonly apart: number;
}

/**
 * Limits among sisters, where place speaks for a pair too. Likeness is of weighed
 * words and pairs of words, so 30 % of edited words leave about 0.6; unrelated units of one law reach 0.1 to 0.2.
 *
 * @example
 * matchUnits(before, after, pairs, weights, SISTERS);
 */
export const SISTERS: Limits = { sure: 0.5, alike: 0.25, apart: 0.35 };

/**
 * Limits among the articles of a document: out of order only what is clearly alike.
 *
 * @example
 * matchUnits(before, after, pairs, weights, ARTICLES);
 */
export const ARTICLES: Limits = { sure: 0.5, alike: 0.25, apart: 0.42 };

// How much better than any other a sure pair must be.
const CLEARLY = 0.15;

// Less alike than this a pair may be two texts on one subject; out of order sooner than in order.
export const DOUBTFUL = 0.4;
const DOUBTFUL_APART = 0.5;
// With a title, what the titles add counted in: an article that lost its place and its name is another one.
const DOUBTFUL_APART_TITLED = 0.75;

// A pair that keeps the order of its neighbours is preferred to one that is a little more alike and does not.
const ORDER_SUPPORT = 0.15;

/**
 * Pairs units of the same kind. This works by pairing identical units, then those that are clearly the best for each
 * other, and then the others best first, where keeping the order of the pairs around speaks for a pair. Deterministic.
 *
 * @example
 * matchUnits(before, after, pairs, weights, SISTERS); // fills pairs
 */
export function matchUnits(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  weights: Weights,
  limits: Limits,
): void {
  const old = freeOf(before, pairs.after, pairs);
  const now = freeOf(after, pairs.before, pairs);
  const candidates = candidatePairs(old, now, weights, limits.alike);
  for (const { a, b } of clearlyBest(candidates, limits.sure)) pair(pairs, old[a]!, now[b]!);
  const order = orderAmong(before, after, pairs);
  const ranked = candidates
    .map((each) => {
      const isInOrder = order(old[each.a]!, now[each.b]!);
      return {
        ...each,
        isInOrder,
        score: each.likeness + each.support + (isInOrder ? ORDER_SUPPORT : 0),
        distance: Math.abs(each.a / old.length - each.b / now.length),
      };
    })
    .filter((each) => each.isInOrder || each.likeness + each.support >= limits.apart)
    .sort((x, y) => y.score - x.score || x.distance - y.distance || x.a - y.a || x.b - y.b);
  for (const each of ranked) {
    const [unit, other] = [old[each.a]!, now[each.b]!];
    if (pairs.after.has(unit) || pairs.before.has(other)) continue;
    pair(pairs, unit, other);
    const least = unit.title === -1 ? DOUBTFUL_APART : DOUBTFUL_APART_TITLED;
    if (worth(each) < (each.isInOrder ? DOUBTFUL : least)) pairs.doubtful.add(unit);
  }
}

function clearlyBest(candidates: readonly Candidate[], sure: number): Candidate[] {
  const [bestOfA, bestOfB] = [bestTwo(candidates, 'a'), bestTwo(candidates, 'b')];
  return candidates.filter((each) => {
    const [left, right] = [bestOfA.get(each.a)!, bestOfB.get(each.b)!];
    return (
      each.likeness >= sure &&
      (!each.isTitled || worth(each) >= DOUBTFUL_APART_TITLED) &&
      left.first === each &&
      right.first === each &&
      worth(each) - Math.max(left.second, right.second) >= CLEARLY
    );
  });
}

const worth = ({ likeness, title }: Candidate): number => likeness + title;

function bestTwo(
  candidates: readonly Candidate[],
  side: 'a' | 'b',
): Map<number, { first: Candidate; second: number }> {
  const best = new Map<number, { first: Candidate; second: number }>();
  for (const each of candidates) {
    const known = best.get(each[side]);
    if (!known) best.set(each[side], { first: each, second: 0 });
    else if (worth(each) > worth(known.first))
      best.set(each[side], { first: each, second: worth(known.first) });
    else if (worth(each) > known.second) known.second = worth(each);
  }
  return best;
}

/** Whether two units stand between the same paired neighbours. */
function orderAmong(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
): (a: ComparedUnit, b: ComparedUnit) => boolean {
  const placeOf = new Map(after.map((unit, place) => [unit, place]));
  const kept = placesInOrder(before, after, pairs);
  const [low, high] = [new Map<ComparedUnit, number>(), new Map<ComparedUnit, number>()];
  let last = -1;
  for (const unit of before) {
    low.set(unit, last);
    last = kept.get(unit) ?? last;
  }
  last = after.length;
  for (const unit of before.toReversed()) {
    high.set(unit, last);
    last = kept.get(unit) ?? last;
  }
  return (a, b) => {
    const place = placeOf.get(b)!;
    return place > low.get(a)! && place < high.get(a)!;
  };
}

/**
 * Pairs units that are equal in words and number, then those equal in words alone, in order, where both versions have
 * equally many: no ranking would pair them otherwise, and of most revisions it is nearly all.
 *
 * @example
 * pairIdentical(before, after, pairs);
 */
export function pairIdentical(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
): void {
  const byContent = ({ node, content }: ComparedUnit): string => `${node.kind} ${content}`;
  const byNumber = (unit: ComparedUnit): string => `${unit.node.number} ${byContent(unit)}`;
  for (const keyOf of [byNumber, byContent]) {
    const free = freeOf(before, pairs.after, pairs);
    if (free.length === 0) return;
    const now = Map.groupBy(freeOf(after, pairs.before, pairs), keyOf);
    for (const [key, units] of Map.groupBy(free, keyOf)) {
      const others = now.get(key) ?? [];
      if (units.length === others.length)
        for (const [place, unit] of units.entries()) pair(pairs, unit, others[place]!);
    }
  }
}
