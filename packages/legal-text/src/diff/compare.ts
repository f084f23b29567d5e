import type { LegalTree } from '../model/node.ts';
import type { UnitComparison } from './change.ts';

/**
 * Compares two versions unit by unit.
 *
 * @example
 * compareTrees(first, second).rows;
 */
export function compareTrees(_a: LegalTree, _b: LegalTree): UnitComparison {
  return { rows: [] };
}
