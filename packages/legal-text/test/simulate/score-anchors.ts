import { type CarriedAnchor, findUnit } from '../../src/index.ts';
import type { AnchorCase, PlainBody, Span } from './anchors.ts';
import type { Version } from './to-tree.ts';

/**
 * - `exact`: the very span; of an anchor without a quote, the very unit
 * - `near`: overlaps the span by half, and the words were edited
 * - `whole`: the whole unit that holds it, or one around it, said to be the whole unit
 * - `removed`: rightly said to be gone; `coarse`: it is gone, and the answer is the unit around it
 * - `lost`: said to be gone, and is there
 * - `wrong`: anything else
 */
export type Verdict = 'exact' | 'near' | 'whole' | 'removed' | 'coarse' | 'lost' | 'wrong';

/** Judges what `carryAnchor` answered. */
export function judgeCarried(
  each: AnchorCase,
  carried: CarriedAnchor,
  after: Version,
  plain: PlainBody,
): Verdict {
  const isGone = each.units.length === 0;
  if (carried.state === 'removed') return isGone ? 'removed' : 'lost';
  const { unit, quote } = carried.anchor!;
  if (!findUnit(after.tree, unit)) return 'wrong';
  if (quote) {
    const start = plain.startOf.get(unit)! + quote.start;
    const isIn = each.units.some((way) => way.includes(unit));
    return isIn ? judgeSpan(each, { start, end: start + quote.exact.length }) : 'wrong';
  }
  if (isGone) return each.around.has(unit) ? 'coarse' : 'wrong';
  if (!each.anchor.quote && each.units.some((way) => way[0] === unit)) return 'exact';
  // An anchor may have been made on the unit around the quoted words; a unit further out than both is coarser, not wrong.
  const said = [unit, ...(carried.related ?? [])];
  return [...each.units, ...each.own].some((way) => said.some((id) => way.includes(id))) ? 'whole' : 'wrong';
}

/** Judges an answer that is a stretch of the plain text, or nothing. */
export function judgePlain(each: AnchorCase, found: Span | undefined): Verdict {
  const isGone = each.units.length === 0;
  if (!found) return isGone ? 'removed' : 'lost';
  return isGone ? 'wrong' : judgeSpan(each, found);
}

function judgeSpan({ span, intact }: AnchorCase, found: Span): Verdict {
  if (!span) return 'wrong';
  if (found.start === span.start && found.end === span.end) return 'exact';
  const overlap = Math.min(found.end, span.end) - Math.max(found.start, span.start);
  return !intact && overlap * 2 >= Math.max(found.end - found.start, span.end - span.start)
    ? 'near'
    : 'wrong';
}
