import type { UnitKind } from '../model/node.ts';

/**
 * What one printed line is: a unit of the document, or one of the lines around the units.
 * `heading` is the title line that belongs to the unit above it ("QUY ĐỊNH CHUNG").
 *
 * @example
 * const kind: LineKind = 'article'; // "Điều 5. Phạm vi điều chỉnh"
 */
export type LineKind = UnitKind | 'heading' | 'preamble' | 'legalBasis' | 'enactingWords' | 'closing';
