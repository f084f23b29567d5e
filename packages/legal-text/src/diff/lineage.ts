import type { UnitId } from '../model/node.ts';
import type { Pin, UnitComparison, UnitComparisonRow } from './change.ts';

/**
 * What each unit of the old version became and each of the new one came from: the main one first, then the other pieces
 * of a split or the other sources of a join. Every unit with a row is there; an empty list says that it was removed (is
 * new).
 *
 * @example
 * lineageOf(compareTrees(first, second)).successors.get('dieu-5'); // ['dieu-6']
 */
export interface Lineage {
  readonly successors: ReadonlyMap<UnitId, readonly UnitId[]>;
  readonly sources: ReadonlyMap<UnitId, readonly UnitId[]>;
}

/**
 * The lineage that a comparison found or was told.
 *
 * @example
 * lineageOf(comparison).sources.get('dieu-6'); // ['dieu-5']
 */
export function lineageOf(comparison: UnitComparison): Lineage {
  const rows = pairsFirst(comparison);
  return { successors: relatives(rows, 'before', 'after'), sources: relatives(rows, 'after', 'before') };
}

function relatives(
  rows: readonly UnitComparisonRow[],
  from: 'before' | 'after',
  to: 'before' | 'after',
): Map<UnitId, UnitId[]> {
  const found = new Map<UnitId, UnitId[]>();
  for (const row of rows) {
    const id = row[from];
    if (id === undefined) continue;
    const list = found.get(id) ?? [];
    found.set(id, list);
    const other = row[to];
    if (other !== undefined) list.push(other);
  }
  return found;
}

/**
 * The lineage as pins, for a person to confirm or correct row by row and to give back to `compareTrees`: compared
 * with them, the two versions have this lineage again.
 *
 * @example
 * compareTrees(first, second, { pins: pinsOf(compareTrees(first, second)) });
 */
export function pinsOf(comparison: UnitComparison): Pin[] {
  return pairsFirst(comparison).map(({ before = 'none', after = 'none' }) => ({ before, after }));
}

/** A piece may stand before the pair that it belongs to, and then would be taken for the main one. */
function pairsFirst({ rows }: UnitComparison): UnitComparisonRow[] {
  return [...rows.filter((row) => !row.piece), ...rows.filter((row) => row.piece)];
}
