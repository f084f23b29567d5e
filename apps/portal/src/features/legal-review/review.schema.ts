import * as v from 'valibot';
import { lineField, namedField, saidField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';
import { REVIEW_OUTCOMES, REVIEW_PROBLEMS, REVIEW_PROPOSALS } from './review-finding.ts';

const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const head = {
  citation: lineField(300),
  problem: v.picklist(REVIEW_PROBLEMS),
  found: saidField(4_000),
  proposal: v.picklist(REVIEW_PROPOSALS),
  proposed: saidField(4_000),
  addressee: namedField(200),
};
export const addFindingSchema = v.object(head);
export type FindingInput = v.InferOutput<typeof addFindingSchema>;
export const editFindingSchema = v.object({ ...head, version });

export const sendSchema = v.object({ version, sentOn: day, sentNumber: namedField(100) });
export const answerSchema = v.object({
  version,
  answeredOn: day,
  answerNumber: lineField(100),
  outcome: v.picklist(REVIEW_OUTCOMES),
  answer: saidField(4_000),
});
export const settleSchema = v.object({ version, settledOn: day, settledBy: namedField(300) });
export const dropSchema = v.object({ version, reason: namedField(500) });
