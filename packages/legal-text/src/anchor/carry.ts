import type { UnitComparison } from '../diff/change.ts';
import type { LegalTree } from '../model/node.ts';
import { findUnit } from '../model/visit.ts';
import type { Anchor, CarriedAnchor } from './anchor.ts';

/**
 * Carries an anchor from one version to the next. Never a guess.
 *
 * @example
 * carryAnchor({ unit: 'dieu-5' }, first, second).state; // 'kept'
 */
export function carryAnchor(
  anchor: Anchor,
  _before: LegalTree,
  after: LegalTree,
  _comparison?: UnitComparison,
): CarriedAnchor {
  return findUnit(after, anchor.unit) ? { state: 'kept', anchor } : { state: 'removed' };
}
