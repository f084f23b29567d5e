import { normaliseText } from '@danban/legal-text';
import * as v from 'valibot';
import { LEGAL_FORCES, LEVELS } from '#features/drafts/law-project.ts';
import { DOCUMENT_TYPES, LEVEL_OF } from '#features/time-limits/document-types.ts';
import { isLegalDay } from '#platform/clock.ts';

// Every message is a code of `issuedFieldErrors` in text/vi/issued-documents.ts.
export type IssuedFieldError =
  | 'numberMissing'
  | 'dateMissing'
  | 'dateUnreadable'
  | 'titleMissing'
  | 'typeMissing'
  | 'levelMissing'
  | 'issuingBodyMissing'
  | 'legalForceMissing'
  | 'legalForceReasonMissing'
  | 'tooLong';

const line = (most: number, missing?: IssuedFieldError) => {
  const clean = v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => normaliseText(text).replace(/\s+/g, ' ')),
    v.maxLength(most, 'tooLong'),
  );
  return missing ? v.pipe(clean, v.minLength(1, missing)) : clean;
};
const chosen = v.optional(v.string(), '');
const dayOrNone = v.pipe(
  chosen,
  v.check((day) => day === '' || isLegalDay(day), 'dateUnreadable'),
  v.transform((day) => day || null),
);

const facts = v.object({
  number: line(100, 'numberMissing'),
  adoptedOn: v.pipe(chosen, v.check(isLegalDay, 'dateMissing')),
  title: line(1000, 'titleMissing'),
  documentType: v.pipe(chosen, v.picklist(DOCUMENT_TYPES, 'typeMissing')),
  level: v.optional(v.union([v.literal(''), v.picklist(LEVELS)], 'levelMissing'), ''),
  issuingBody: line(300, 'issuingBodyMissing'),
  legalForce: v.pipe(chosen, v.picklist(LEGAL_FORCES, 'legalForceMissing')),
  legalForceReason: line(1000, 'legalForceReasonMissing'),
  effectiveOn: dayOrNone,
  effectReason: line(1000),
  gazetteOn: dayOrNone,
  gazetteReference: line(200),
  published: v.pipe(
    chosen,
    v.transform((value) => value !== ''),
  ),
  /** Why it differs from the draft, or why a record is corrected. */
  reason: line(2000),
  /** Why stages of the draft were left out. */
  stepsReason: line(2000),
  version: v.pipe(v.optional(v.string(), '0'), v.regex(/^\d{1,9}$/), v.transform(Number)),
});

/** The level follows from the type; only "other" leaves it to the officer. */
export const issuedDocumentSchema = v.pipe(
  facts,
  v.forward(
    v.check((input) => input.documentType !== 'other' || input.level !== '', 'levelMissing'),
    ['level'],
  ),
  v.transform((input) => ({
    ...input,
    level:
      input.documentType === 'other' ? input.level || ('province' as const) : LEVEL_OF[input.documentType],
  })),
);
export type IssuedInput = v.InferOutput<typeof issuedDocumentSchema>;

const seen = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
export const askIssuedSchema = v.object({});
/** What the second person saw: the record in this version, with this text. */
export const approveIssuedSchema = v.object({
  version: seen,
  textOrdinal: v.pipe(
    v.union([v.literal(''), seen]),
    v.transform((ordinal) => (ordinal === '' ? null : ordinal)),
  ),
});
export type ApproveIssuedInput = v.InferOutput<typeof approveIssuedSchema>;
export const returnIssuedSchema = v.object({ reason: v.pipe(line(1000), v.minLength(1)) });

export const linkDraftSchema = v.object({
  projectId: v.pipe(v.string(), v.uuid()),
  reason: line(2000),
  stepsReason: line(2000),
});
export type LinkDraftInput = v.InferOutput<typeof linkDraftSchema>;
