import type { ComparedUnit } from '../compared-unit.ts';
import { likeness, type Weights } from './bag.ts';
import { DOUBTFUL } from './match-units.ts';
import { type Pairs, pair } from './pairs.ts';
import { placesInOrder } from './places-in-order.ts';
import { titleSupport } from './rank-pairs.ts';

// Between the same neighbours a unit is taken for its successor on little likeness: at least so much, or none at all
// for units of up to eight words, of which an edit may leave nothing.
const LEAST = 0.08;
const SHORT = 8;
// A gap with more possible pairs than this is another text, and looking at all would cost its square.
const MOST = 900;

/**
 * Pairs what is left in the same gap between two paired neighbours: one old and one new unit of the same kind, or as many
 * as there are, in order, when they are at least this alike. Marks what rests on place alone as doubtful.
 *
 * @example
 * fillGaps(oldArticle.children, newArticle.children, pairs, weights);
 */
export function fillGaps(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  weights: Weights,
  least = LEAST,
): void {
  const placeOf = placesInOrder(before, after, pairs);
  let gap: ComparedUnit[] = [];
  let from = -1;
  for (const unit of [...before, undefined]) {
    const place = unit === undefined ? after.length : placeOf.get(unit);
    if (place === undefined) {
      if (!pairs.after.has(unit!) && !pairs.closed.has(unit!)) gap.push(unit!);
      continue;
    }
    if (gap.length > 0) {
      const free = after
        .slice(from + 1, place)
        .filter((each) => !pairs.before.has(each) && !pairs.closed.has(each));
      pairInOrder(gap, free, { pairs, weights, least });
    }
    gap = [];
    from = place;
  }
}

function pairInOrder(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  { pairs, weights, least }: { pairs: Pairs; weights: Weights; least: number },
): void {
  if (after.length === 0 || before.length * after.length > MOST) return;
  const scores = before.map((a) =>
    after.map((b) => scoreOf(a, b, weights, least, before.length === 1 && after.length === 1)),
  );
  for (const [a, b] of bestInOrder(scores)) {
    const [old, now] = [before[a]!, after[b]!];
    pair(pairs, old, now);
    if (likeness(old.bag, now.bag, weights) < DOUBTFUL) pairs.doubtful.add(old);
  }
}

function scoreOf(a: ComparedUnit, b: ComparedUnit, weights: Weights, least: number, isOnly: boolean): number {
  if (a.node.kind !== b.node.kind) return 0;
  const alike = likeness(a.bag, b.bag, weights) + titleSupport(a, b, weights);
  const isShort = Math.max(a.bag.words, b.bag.words) <= SHORT;
  if (alike < least && !(isShort && isOnly)) return 0;
  return alike + 0.001;
}

/** The pairs, rising on both sides, with the highest sum of scores. */
function bestInOrder(scores: readonly (readonly number[])[]): [number, number][] {
  const width = scores[0]!.length;
  const best = Array.from({ length: scores.length + 1 }, () => new Float64Array(width + 1));
  for (let a = scores.length - 1; a >= 0; a -= 1) {
    for (let b = width - 1; b >= 0; b -= 1) {
      const score = scores[a]![b]!;
      const taken = score > 0 ? score + best[a + 1]![b + 1]! : 0;
      best[a]![b] = Math.max(taken, best[a + 1]![b]!, best[a]![b + 1]!);
    }
  }
  const chosen: [number, number][] = [];
  let [a, b] = [0, 0];
  while (a < scores.length && b < width) {
    if (best[a]![b] === best[a + 1]![b]) a += 1;
    else if (best[a]![b] === best[a]![b + 1]) b += 1;
    else chosen.push([a++, b++]);
  }
  return chosen;
}
