import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { REQUEST_KINDS } from './outreach-request.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const needed = (max: number) => v.pipe(text(max), v.minLength(1));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const requestOutreachSchema = v.object({
  kind: v.picklist(REQUEST_KINDS),
  askedBy: needed(300),
  basisSymbol: needed(120),
  basisOn: day,
  dueOn: v.pipe(
    v.optional(v.string(), ''),
    v.union([v.literal(''), day]),
    v.transform((value) => value || null),
  ),
  note: text(2000),
});
export type OutreachRequestInput = v.InferOutput<typeof requestOutreachSchema>;

export const cancelRequestSchema = v.object({
  requestId: v.pipe(v.string(), v.uuid()),
  version,
  reason: needed(2000),
});

export const keyContentSchema = v.object({
  necessity: text(4000),
  content: text(8000),
  changes: text(8000),
  other: text(4000),
  version,
});
