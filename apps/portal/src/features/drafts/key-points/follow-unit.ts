import { findUnit, type LegalTree, type UnitComparison, type UnitId, unitText } from '@danban/legal-text';

/** From one version to the next one. */
export interface VersionStep {
  readonly before: LegalTree;
  readonly after: LegalTree;
  readonly comparison: UnitComparison;
}

export type UnitFate = 'current' | 'changed' | 'removed';

/** Where a unit is after these steps, and whether a sentence about it may still be believed. */
export interface FollowedUnit {
  readonly unitId: UnitId | null;
  readonly fate: UnitFate;
}

/**
 * Follows a unit through versions. The same words under another number are the same provision; other words, a split, a pair that is
 * doubtful or a unit that is gone make a person read the sentence again. The draft as a whole changed when there is a step.
 */
export function followUnit(unitId: UnitId | null, steps: readonly VersionStep[]): FollowedUnit {
  if (unitId === null) return { unitId, fate: steps.length > 0 ? 'changed' : 'current' };
  let at: FollowedUnit = { unitId, fate: 'current' };
  for (const step of steps) {
    if (at.unitId === null) return at;
    const next = followOnce(at.unitId, step);
    at = { unitId: next.unitId, fate: next.fate === 'current' ? at.fate : next.fate };
  }
  return at;
}

function followOnce(unitId: UnitId, { before, after, comparison }: VersionStep): FollowedUnit {
  const rows = comparison.rows.filter((row) => row.before === unitId);
  const [row] = rows;
  if (!row) {
    // Chapters and paragraphs have no rows: the same words under the same address are the same.
    const [old, now] = [findUnit(before, unitId), findUnit(after, unitId)];
    if (!now) return { unitId: null, fate: 'removed' };
    return { unitId, fate: old && unitText(old) === unitText(now) ? 'current' : 'changed' };
  }
  if (row.after === undefined) return { unitId: null, fate: 'removed' };
  const isSame = rows.length === 1 && row.status !== 'changed' && !row.doubtful;
  return { unitId: row.after, fate: isSame ? 'current' : 'changed' };
}
