import * as v from 'valibot';
import { lineField, wordsField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';

const dayOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), v.pipe(v.string(), v.check(isLegalDay))]),
  v.transform((day) => day || null),
);
const timeOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.regex(/^(?:|([01]\d|2[0-3]):[0-5]\d)$/),
  v.transform((time) => time || null),
);
const numberOrNone = (digits: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((words) => words.replace(/[.\s]/g, '')),
    v.regex(new RegExp(`^\\d{0,${digits}}$`)),
    v.transform((words) => (words === '' ? null : Number(words))),
  );
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const prepareSchema = v.object({
  version,
  spokesperson: lineField(200),
  spokespersonOn: dayOrNone,
  noticeOn: dayOrNone,
});
export type PrepareInput = v.InferOutput<typeof prepareSchema>;
export const doneSchema = v.object({
  version,
  reach: numberOrNone(9),
  cost: v.pipe(
    numberOrNone(12),
    v.transform((cost) => cost || null),
  ),
});
export type DoneInput = v.InferOutput<typeof doneSchema>;
export const linkSchema = v.object({
  version,
  link: v.pipe(v.string(), v.trim(), v.maxLength(2000), v.url(), v.regex(/^https?:\/\//i)),
});
export type LinkInput = v.InferOutput<typeof linkSchema>;
export const documentSchema = v.object({
  version,
  number: v.pipe(
    lineField(100),
    v.transform((typed) => typed.replace(/^số\s*:?\s*/iu, '')),
    v.minLength(1),
  ),
  on: v.pipe(v.string(), v.check(isLegalDay)),
  readers: numberOrNone(9),
});
export type DocumentInput = v.InferOutput<typeof documentSchema>;
export const moveSchema = v.object({
  version,
  heldOn: v.pipe(v.string(), v.check(isLegalDay)),
  from: timeOrNone,
  to: timeOrNone,
  place: lineField(300),
  reason: v.pipe(wordsField(1000), v.minLength(1)),
});
export type MoveInput = v.InferOutput<typeof moveSchema>;
export const confirmSchema = v.object({});
/** On a page of many: which one. */
export const tapSchema = v.object({ activityId: v.pipe(v.string(), v.uuid()) });
