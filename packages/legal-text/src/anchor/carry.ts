import type { UnitComparison } from '../diff/change.ts';
import { compareTrees } from '../diff/compare.ts';
import type { LegalTree } from '../model/node.ts';
import { findUnit, unitText } from '../model/visit.ts';
import type { Anchor, CarriedAnchor } from './anchor.ts';
import { describeAnchor } from './describe.ts';
import { mapRange } from './map-range.ts';
import { resolveAnchor } from './resolve.ts';
import { successorOf } from './successor.ts';

/**
 * Carries an anchor from one version to the next along the comparison of the two (made here when
 * none is given; give it when carrying many). The quoted words keep their place only where that is
 * proven, inside the unit that the comparison names; otherwise the anchor names that whole unit and
 * says `quoteLost`. A unit that has no successor is `removed`. Text is never searched for elsewhere.
 *
 * @example
 * carryAnchor({ unit: 'dieu-5' }, first, second); // { state: 'moved', anchor: { unit: 'dieu-6' } }
 */
export function carryAnchor(
  anchor: Anchor,
  before: LegalTree,
  after: LegalTree,
  comparison: UnitComparison = compareTrees(before, after),
): CarriedAnchor {
  const successor = successorOf(anchor.unit, before, after, comparison);
  if (!successor) return { state: 'removed' };
  const { unit, precise, related } = successor;
  const state = unit.id === anchor.unit ? 'kept' : 'moved';
  const extra = related.length > 0 ? { related } : {};
  if (!anchor.quote)
    return { state, anchor: { unit: unit.id }, ...(precise ? {} : { quoteLost: true }), ...extra };
  const place = resolveAnchor(before, anchor);
  const range =
    precise && place.state === 'exact'
      ? mapRange(unitText(findUnit(before, anchor.unit)!), unitText(unit), {
          start: place.start!,
          end: place.end!,
        })
      : undefined;
  if (!range) return { state, anchor: { unit: unit.id }, quoteLost: true, ...extra };
  return { state, anchor: describeAnchor(after, unit.id, range.start, range.end), ...extra };
}
