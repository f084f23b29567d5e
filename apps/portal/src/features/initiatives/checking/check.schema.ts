import * as v from 'valibot';
import { PARTICIPANT_GROUPS } from '#features/gatherings/gathering-kinds.data.ts';
import { isLegalDay } from '#platform/clock.ts';
import { line, said, version, words } from '../call.schema.ts';
import { LONGEST } from '../entering/entry.ts';

export const checkSchema = v.pipe(
  v.object({ version, verdict: v.picklist(['accepted', 'refused']), reason: words(2_000) }),
  v.check(({ verdict, reason }) => verdict === 'accepted' || reason !== ''),
);
export const answerSchema = v.object({
  version,
  verdict: v.picklist(['accepted', 'refused']),
  answer: said(2_000),
});
export const releaseSchema = v.object({ id: line(40), reason: said(500) });

const id = v.pipe(line(40), v.minLength(1));
export const whoSchema = v.object({ who: v.pipe(line(60), v.minLength(1)) });
export const dismissSchema = v.object({ id, reason: said(500) });
export const settleSchema = v.object({
  jurorId: id,
  kind: v.picklist(['shutOut', 'cleared']),
  reason: said(500),
});

/** What an officer types from a sheet of paper; authors one a line, with "*" before those who agreed to be named. */
export const paperSchema = v.object({
  title: v.pipe(line(LONGEST.title), v.minLength(1)),
  summary: said(LONGEST.summary),
  situation: said(LONGEST.situation),
  solution: said(LONGEST.solution),
  effect: said(LONGEST.effect),
  authors: said(800),
  group: v.picklist(PARTICIPANT_GROUPS),
  email: line(254),
  receivedOn: v.pipe(v.string(), v.check(isLegalDay)),
  showsSummary: v.optional(v.string()),
});
export type PaperInput = v.InferOutput<typeof paperSchema>;
