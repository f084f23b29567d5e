import { normaliseText } from '@danban/legal-text';
import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';

export const ADVANCES = ['propose', 'draft', 'appraise', 'submit', 'return'] as const;
export type Advance = (typeof ADVANCES)[number];

const reason = v.pipe(v.optional(v.string(), ''), v.transform(normaliseText), v.maxLength(2000));

export const advanceSchema = v.object({
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  event: v.picklist(ADVANCES),
  onDate: v.pipe(v.string(), v.check(isLegalDay)),
  reason,
});
export type AdvanceInput = v.InferOutput<typeof advanceSchema>;

export const policyMarkSchema = v.object({
  versionId: v.pipe(v.string(), v.uuid()),
  verdict: v.picklist(['newPolicies', 'noNewPolicies', 'explained']),
  reason,
});
export type PolicyMarkInput = v.InferOutput<typeof policyMarkSchema>;
