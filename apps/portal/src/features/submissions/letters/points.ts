import type { EnteredSubmission } from '../enter-submission.server.ts';
import { emptyForm, type OpinionValues } from '../opinion-form.ts';
import { checkOpinionForm, type FieldErrors } from '../submission.schema.ts';

export type EnteredPoint = EnteredSubmission['opinions'][number];

export type CheckedPoints =
  | { readonly ok: true; readonly points: readonly EnteredPoint[] }
  | { readonly ok: false; readonly errors: FieldErrors };

/** The points of a letter as an officer typed them, by the rules of the public form; a place left empty is passed over. */
export function checkPoints(typed: readonly OpinionValues[]): CheckedPoints {
  const checked = checkOpinionForm({ ...emptyForm([], ''), opinions: typed });
  if (!checked.ok) return checked;
  const points = checked.content.opinions.map((opinion) => ({
    unitId: opinion.unitId,
    position: opinion.position,
    text: opinion.text,
    ...(opinion.suggestedWording === null ? {} : { suggestedWording: opinion.suggestedWording }),
  }));
  return { ok: true, points };
}
