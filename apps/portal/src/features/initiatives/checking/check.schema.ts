import * as v from 'valibot';
import { PARTICIPANT_GROUPS } from '#features/gatherings/gathering-kinds.data.ts';
import { lineField, saidField, wordsField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';
import { version } from '../call.schema.ts';
import { LONGEST } from '../entering/entry.ts';

export const checkSchema = v.pipe(
  v.object({ version, verdict: v.picklist(['accepted', 'refused']), reason: wordsField(2_000) }),
  v.check(({ verdict, reason }) => verdict === 'accepted' || reason !== ''),
);
export const answerSchema = v.object({
  version,
  verdict: v.picklist(['accepted', 'refused']),
  answer: saidField(2_000),
});
export const releaseSchema = v.object({ id: lineField(40), reason: saidField(500) });

const id = v.pipe(lineField(40), v.minLength(1));
export const whoSchema = v.object({ who: v.pipe(lineField(60), v.minLength(1)) });
export const dismissSchema = v.object({ id, reason: saidField(500) });
export const settleSchema = v.object({
  jurorId: id,
  kind: v.picklist(['shutOut', 'cleared']),
  reason: saidField(500),
});

/** What an officer types from a sheet of paper; authors one a line, with "*" before those who agreed to be named. */
export const paperSchema = v.object({
  title: v.pipe(lineField(LONGEST.title), v.minLength(1)),
  summary: saidField(LONGEST.summary),
  situation: saidField(LONGEST.situation),
  solution: saidField(LONGEST.solution),
  effect: saidField(LONGEST.effect),
  authors: saidField(800),
  group: v.picklist(PARTICIPANT_GROUPS),
  email: lineField(254),
  receivedOn: v.pipe(v.string(), v.check(isLegalDay)),
  showsSummary: v.optional(v.string()),
});
export type PaperInput = v.InferOutput<typeof paperSchema>;
