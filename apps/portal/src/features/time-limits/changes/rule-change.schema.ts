import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { CALENDAR_KINDS } from '../calendar.ts';
import { DOCUMENT_TYPES } from '../document-types.ts';

const day = v.pipe(v.string(), v.check(isLegalDay));
const text = (max: number) => v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.maxLength(max));
const words = (max: number) => v.pipe(text(max), v.minLength(1));
const status = v.picklist(['V', 'S', 'U']);
const amount = v.pipe(v.string(), v.trim(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1));
const TYPES_WITH_RULE = DOCUMENT_TYPES.filter((type) => type !== 'other');
/** Empty: a rule of the whole country. */
const body = v.pipe(
  v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
  v.transform((id) => id || null),
);

const reason = { reason: words(1000) };
/** Where the wording was read is asked for always: a status without a source says nothing. */
const checked = { legalBasis: words(500), source: words(500), status };

export const proposeRuleSchema = v.object({
  documentType: v.picklist(TYPES_WITH_RULE),
  what: v.picklist(['posting', 'writtenAnswer', 'proposalPosting']),
  amount,
  unit: v.picklist(['calendarDay', 'workingDay']),
  place: v.picklist(['ownPortal', 'provincePortal']),
  validFrom: day,
  organisationId: body,
  ...checked,
  ...reason,
});
export type ProposeRuleInput = v.InferOutput<typeof proposeRuleSchema>;

export const proposeCheckSchema = v.object({
  ruleRowId: v.pipe(v.string(), v.uuid()),
  amount,
  ...checked,
  ...reason,
});
export type ProposeCheckInput = v.InferOutput<typeof proposeCheckSchema>;

export const calendarDaySchema = v.object({
  onDate: day,
  kind: v.picklist(CALENDAR_KINDS),
  name: words(200),
  source: words(500),
  status,
});
export const proposeDaySchema = v.object({ ...calendarDaySchema.entries, ...reason });
export type ProposeDayInput = v.InferOutput<typeof proposeDaySchema>;

/** "2026-11-24.holiday": a day and what it is, as one choice of a list. */
const dayAndKind = v.pipe(
  v.string(),
  v.transform((text) => {
    const [onDate = '', kind = ''] = text.split('.');
    return { onDate, kind };
  }),
  v.object({ onDate: day, kind: v.picklist(CALENDAR_KINDS) }),
);
export const removeDaySchema = v.object({ day: dayAndKind, ...reason });
export type RemoveDayInput = v.InferOutput<typeof removeDaySchema>;

const year = v.pipe(v.string(), v.regex(/^(19|20|21)\d\d$/), v.transform(Number));
export const previewSchema = v.object({
  year,
  table: v.pipe(v.string(), v.minLength(1), v.maxLength(100_000)),
});
export const importSchema = v.object({ ...previewSchema.entries, ...reason });
export type ImportInput = v.InferOutput<typeof importSchema>;

export const approveSchema = v.object({ reason: text(1000) });
export const rejectSchema = v.object(reason);
