import type { LegalTree } from '../model/node.ts';
import { findUnit } from '../model/visit.ts';
import type { Anchor, ResolvedAnchor } from './anchor.ts';

/**
 * Where the anchor stands in this tree. Never a guess.
 *
 * @example
 * resolveAnchor(tree, { unit: 'dieu-5' }).state; // 'unit'
 */
export function resolveAnchor(tree: LegalTree, anchor: Anchor): ResolvedAnchor {
  return findUnit(tree, anchor.unit) ? { state: 'unit', unit: anchor.unit } : { state: 'removed' };
}
