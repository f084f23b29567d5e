import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { REVIEW_OUTCOMES, REVIEW_PROBLEMS, REVIEW_PROPOSALS } from './review-finding.ts';

const line = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenLine(text).trim()),
    v.maxLength(max),
  );
const named = (max: number) => v.pipe(line(max), v.minLength(1));
const words = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenWords(text).trim()),
    v.maxLength(max),
  );
const said = (max: number) => v.pipe(words(max), v.minLength(1));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const head = {
  citation: line(300),
  problem: v.picklist(REVIEW_PROBLEMS),
  found: said(4_000),
  proposal: v.picklist(REVIEW_PROPOSALS),
  proposed: said(4_000),
  addressee: named(200),
};
export const addFindingSchema = v.object(head);
export type FindingInput = v.InferOutput<typeof addFindingSchema>;
export const editFindingSchema = v.object({ ...head, version });

export const sendSchema = v.object({ version, sentOn: day, sentNumber: named(100) });
export const answerSchema = v.object({
  version,
  answeredOn: day,
  answerNumber: line(100),
  outcome: v.picklist(REVIEW_OUTCOMES),
  answer: said(4_000),
});
export const settleSchema = v.object({ version, settledOn: day, settledBy: named(300) });
export const dropSchema = v.object({ version, reason: named(500) });
