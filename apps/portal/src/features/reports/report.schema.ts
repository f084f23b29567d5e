import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { chosenTemplate } from './templates/template.schema.ts';
import { withoutPasteMarks } from './writing/pasted-text.ts';
import { SUGGESTION_SOURCES } from './writing/suggestion.ts';

/** One line: a title and an addressee are pasted from Word, too. */
const text = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => withoutPasteMarks(typed).replace(/\s+/g, ' ')),
    v.maxLength(max),
  );
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const createReportSchema = v.pipe(
  v.object({
    template: v.optional(chosenTemplate, 'oneYear'),
    title: v.pipe(text(500), v.minLength(1)),
    periodFrom: day,
    periodTo: day,
    addressee: text(500),
    requestReference: text(1000),
    programmeId: v.pipe(
      v.optional(v.string(), ''),
      v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
      v.transform((id) => id || null),
    ),
  }),
  v.check(({ periodFrom, periodTo }) => periodFrom <= periodTo),
);
type CreatedReport = v.InferOutput<typeof createReportSchema>;
/** Without a template: the one-year report. */
export type CreateReportInput = Omit<CreatedReport, 'template'> & Partial<Pick<CreatedReport, 'template'>>;

const BOX_LENGTH = 20_000;
// What Word adds is longer than the words; far more than that is not read at all.
const box = v.pipe(
  v.string(),
  v.maxLength(10 * BOX_LENGTH),
  v.transform(withoutPasteMarks),
  v.maxLength(BOX_LENGTH),
);

/** The boxes come under their keys, beside the fields that every report has; which of them count the template says. */
export const saveReportSchema = v.pipe(
  v.objectWithRest(
    {
      version,
      title: v.pipe(text(500), v.minLength(1)),
      addressee: text(500),
      requestReference: text(1000),
    },
    box,
  ),
  v.transform(({ version: seen, title, addressee, requestReference, ...narrative }) => ({
    version: seen,
    title,
    addressee,
    requestReference,
    narrative: narrative as Readonly<Record<string, string>>,
  })),
);
export type SaveReportInput = v.InferOutput<typeof saveReportSchema>;

export const submitReportSchema = v.object({ version });

const reason = v.pipe(
  v.optional(v.string(), ''),
  v.transform(withoutPasteMarks),
  v.minLength(1),
  v.maxLength(2000),
);
export const acceptFindingSchema = v.object({
  finding: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  reason,
});
export const takeSuggestionSchema = v.object({
  suggestion: v.pipe(v.string(), v.uuid()),
  source: v.picklist(SUGGESTION_SOURCES),
});
export const startEditionSchema = v.object({ reason });
