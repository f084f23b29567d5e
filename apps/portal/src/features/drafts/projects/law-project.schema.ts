import { normaliseText } from '@danban/legal-text';
import * as v from 'valibot';
import { DOCUMENT_TYPES, LEVEL_OF } from '#features/time-limits/document-types.ts';
import { LEGAL_FORCES, LEVELS } from '../law-project.ts';

// Every message is a code of `projectFieldErrors` in text/vi/drafts.ts.
const MOST_GROUPS = 30;

/** One line: spaces and letters made uniform, nothing invisible. */
const line = (most: number, missing?: ProjectFieldError) => {
  const clean = v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => normaliseText(text).replace(/\s+/g, ' ')),
    v.maxLength(most, 'tooLong'),
  );
  return missing ? v.pipe(clean, v.minLength(1, missing)) : clean;
};

/** Several lines, each uniform; empty ones at the ends left out. */
const lines = (most: number) =>
  v.pipe(v.optional(v.string(), ''), v.transform(normaliseText), v.maxLength(most, 'tooLong'));

export type ProjectFieldError =
  | 'titleMissing'
  | 'shortTitleMissing'
  | 'typeMissing'
  | 'levelMissing'
  | 'issuingBodyMissing'
  | 'legalForceMissing'
  | 'legalForceReasonMissing'
  | 'tooLong'
  | 'tooManyGroups'
  | 'reasonMissing';

/** A field that the browser leaves out when nothing is chosen, so that its own message is given and not the object's. */
const chosen = v.optional(v.string(), '');

const facts = v.object({
  title: line(1000, 'titleMissing'),
  shortTitle: line(160, 'shortTitleMissing'),
  documentType: v.pipe(chosen, v.picklist(DOCUMENT_TYPES, 'typeMissing')),
  level: v.optional(v.union([v.literal(''), v.picklist(LEVELS)], 'levelMissing'), ''),
  issuingBody: line(300, 'issuingBodyMissing'),
  symbol: line(100),
  legalForce: v.pipe(chosen, v.picklist(LEGAL_FORCES, 'legalForceMissing')),
  legalForceReason: line(1000, 'legalForceReasonMissing'),
  summary: lines(4000),
  changesSummary: lines(4000),
  affectedGroups: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => [...new Set(text.split(/\n|;/).map(normaliseText).filter(Boolean))]),
    v.maxLength(MOST_GROUPS, 'tooManyGroups'),
    v.everyItem((group) => group.length <= 200, 'tooLong'),
  ),
});

/** The level follows from the type; only "other" leaves it to the officer. */
export const projectSchema = v.pipe(
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
export type ProjectInput = v.InferOutput<typeof projectSchema>;

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const stopSchema = v.object({ version, reason: line(2000, 'reasonMissing') });
