import type { ComparedUnit } from '../compared-unit.ts';
import { likeness, type Weights } from './bag.ts';
import { freeOf, type Pairs } from './pairs.ts';

// A pair that is not better by this than what else could be is a matter of opinion.
const MARGIN = 0.12;
// Sisters beyond this are not compared each with each.
const MOST = 40;

/**
 * Marks pairs as doubtful that have a rival: a sister that was added or removed and is as alike, or two pairs that could as
 * well be crossed. Identical units are in no doubt.
 *
 * @example
 * markDoubtful(oldArticle.children, newArticle.children, pairs, weights);
 */
export function markDoubtful(
  before: readonly ComparedUnit[],
  after: readonly ComparedUnit[],
  pairs: Pairs,
  weights: Weights,
): void {
  if (before.length > MOST || after.length > MOST) return;
  const isIn = new Set(after);
  const paired = before.flatMap((unit) => {
    const other = pairs.after.get(unit);
    return other && isIn.has(other) ? [{ unit, other, alike: like(unit, other) }] : [];
  });
  const [gone, come] = [freeOf(before, pairs.after, pairs), freeOf(after, pairs.before, pairs)];
  for (const [index, { unit, other, alike }] of paired.entries()) {
    const isEdited = unit.content !== other.content;
    const rivals = isEdited
      ? [...gone.map((each) => like(each, other)), ...come.map((each) => like(unit, each))]
      : [];
    if (rivals.some((rival) => rival > alike - MARGIN)) pairs.doubtful.add(unit);
    for (const next of paired.slice(index + 1)) {
      if (!isEdited && next.unit.content === next.other.content) continue;
      const crossed = like(unit, next.other) + like(next.unit, other);
      if (crossed > alike + next.alike - MARGIN) pairs.doubtful.add(unit).add(next.unit);
    }
  }

  function like(a: ComparedUnit, b: ComparedUnit): number {
    return a.node.kind === b.node.kind ? likeness(a.bag, b.bag, weights) : 0;
  }
}
