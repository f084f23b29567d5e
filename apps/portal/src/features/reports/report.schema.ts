import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { NARRATIVE_KEYS } from './report.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const createReportSchema = v.pipe(
  v.object({
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
export type CreateReportInput = v.InferOutput<typeof createReportSchema>;

const boxes = Object.fromEntries(NARRATIVE_KEYS.map((key) => [key, text(20_000)])) as Record<
  (typeof NARRATIVE_KEYS)[number],
  ReturnType<typeof text>
>;
export const saveReportSchema = v.object({
  version,
  title: v.pipe(text(500), v.minLength(1)),
  addressee: text(500),
  requestReference: text(1000),
  ...boxes,
});
export type SaveReportInput = v.InferOutput<typeof saveReportSchema>;

export const submitReportSchema = v.object({ version });
