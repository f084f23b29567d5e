import * as v from 'valibot';
import { POSITIONS } from '#features/submissions/opinion.ts';
import { writtenLine } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { SPEAKERS } from '../counting/counting-rules.ts';

const line = (max: number) => v.pipe(v.optional(v.string(), ''), v.transform(writtenLine), v.maxLength(max));
/** A stadium; more is a slip of the finger. */
const MOST_PEOPLE = 100_000;

export const meetingSchema = v.object({
  heldOn: v.pipe(v.string(), v.check(isLegalDay)),
  place: v.pipe(line(120), v.minLength(1)),
  chair: v.pipe(line(200), v.minLength(1)),
  attendance: v.pipe(
    v.string(),
    v.regex(/^\s*\d{1,6}\s*$/),
    v.transform(Number),
    v.minValue(1),
    v.maxValue(MOST_PEOPLE),
  ),
  activityId: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
});
export type MeetingInput = v.InferOutput<typeof meetingSchema>;

/** A point as a person decided it; a place as it is typed ("Đ5k2"). Without an id it is new. */
export const pointSchema = v.object({
  pointId: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
  version: v.optional(v.pipe(v.string(), v.regex(/^\d{0,9}$/), v.transform(Number)), '0'),
  unit: line(200),
  position: v.picklist(POSITIONS),
  speaksAs: v.picklist(SPEAKERS),
  words: v.optional(v.string(), ''),
  wording: v.optional(v.string(), ''),
});
export type PointInput = v.InferOutput<typeof pointSchema>;

export const dropPointSchema = v.object({
  pointId: v.pipe(v.string(), v.uuid()),
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});
