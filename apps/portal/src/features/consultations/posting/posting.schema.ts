import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';

const words = (max: number) =>
  v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.minLength(1), v.maxLength(max));

/** "2026-11-05T08:30" as a clock in Vietnam shows it → the instant. */
const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/),
  v.check((text) => isLegalDay(text.slice(0, 10))),
  v.transform((text) => new Date(`${text}:00+07:00`)),
);
const place = v.picklist(['ownPortal', 'provincePortal']);
const address = v.pipe(words(1000), v.url(), v.regex(/^https?:\/\//i));

export const recordPostedSchema = v.object({
  address,
  at: moment,
  /** On when the file that stands there is the one that we wrote. */
  sameFile: v.optional(v.literal('on')),
});
export type RecordPostedInput = v.InferOutput<typeof recordPostedSchema>;

export const recordRemovedSchema = v.object({ at: moment, reason: words(1000) });
export type RecordRemovedInput = v.InferOutput<typeof recordRemovedSchema>;

export const recordOutageSchema = v.object({ place, from: moment, to: moment, reason: words(1000) });
export type RecordOutageInput = v.InferOutput<typeof recordOutageSchema>;

export const annulSchema = v.object({ eventId: v.pipe(v.string(), v.uuid()), reason: words(1000) });
export type AnnulInput = v.InferOutput<typeof annulSchema>;

export const settleOutageSchema = v.object({
  outageId: v.pipe(v.string(), v.uuid()),
  verdict: v.picklist(['confirmed', 'rejected']),
  reason: words(1000),
});
export type SettleOutageInput = v.InferOutput<typeof settleOutageSchema>;

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
export const takeDownSchema = v.object({ version, reason: words(1000) });
export type TakeDownInput = v.InferOutput<typeof takeDownSchema>;
