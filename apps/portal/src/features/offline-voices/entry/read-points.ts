import type { LegalTree } from '@danban/legal-text';
import { checkPoints, type EnteredPoint } from '#features/submissions/letters/points.ts';
import type { OpinionValues } from '#features/submissions/opinion-form.ts';
import type { FieldErrors } from '#features/submissions/submission.schema.ts';
import { readTypedUnit, type TypedUnit } from '../typed-unit.ts';

export type ReadPoints =
  | { readonly ok: true; readonly points: readonly EnteredPoint[] }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Sentences for a place that cannot be read, given by who shows the form. */
export type UnitSentence = (why: Extract<TypedUnit, { readonly ok: false }>) => string;

/** Points with their place as it was typed ("Đ5k2"); every wrong field is named, nothing is guessed. */
export function readPoints(
  typed: readonly OpinionValues[],
  tree: LegalTree,
  sentence: UnitSentence,
): ReadPoints {
  const errors: Record<string, string> = {};
  const placed = typed.map((point, index) => {
    const read = readTypedUnit(tree, point.unit);
    if (!read.ok) {
      errors[`unit.${index}`] = sentence(read);
      return point;
    }
    return { ...point, unit: read.unitId ?? '' };
  });
  const checked = checkPoints(placed);
  if (!checked.ok) Object.assign(errors, checked.errors);
  return checked.ok && Object.keys(errors).length === 0
    ? { ok: true, points: checked.points }
    : { ok: false, errors };
}
