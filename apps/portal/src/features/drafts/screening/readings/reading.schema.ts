import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.maxLength(max));
const words = (max: number) => v.pipe(text(max), v.minLength(1));
const id = v.pipe(v.string(), v.uuid());

export const proposeReadingSchema = v.object({
  organisationId: id,
  wording: v.picklist(['proposal', 'policy']),
  legalBasis: words(500),
  status: v.picklist(['V', 'S', 'U']),
  validFrom: v.pipe(v.string(), v.check(isLegalDay)),
  reason: words(1000),
});
export type ProposeReadingInput = v.InferOutput<typeof proposeReadingSchema>;

export const approveReadingSchema = v.object({ id, reason: text(1000) });
export const rejectReadingSchema = v.object({ id, reason: words(1000) });
