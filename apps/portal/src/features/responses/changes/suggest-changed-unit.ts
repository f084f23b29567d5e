import { carryAnchor, citationOf, type UnitId } from '@danban/legal-text';
import { type ComparedVersions, changedUnits } from './change-links.ts';

/**
 * Where the text changed for what a group speaks about: the unit as it is carried into the new version, when it changed. A person
 * chooses it; nothing is linked by itself.
 */
export function suggestChangedUnit(
  unitId: UnitId | null,
  { before, after, comparison }: ComparedVersions,
): { readonly value: UnitId; readonly label: string } | undefined {
  if (unitId === null) return undefined;
  const unit = carryAnchor({ unit: unitId }, before, after, comparison).anchor?.unit;
  return unit && changedUnits(comparison).has(unit)
    ? { value: unit, label: citationOf(after, unit) }
    : undefined;
}
