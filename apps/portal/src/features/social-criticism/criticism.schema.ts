import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { CRITICISM_FORMS } from './criticism.ts';

const line = (max: number) => v.pipe(v.optional(v.string(), ''), v.transform(writtenLine), v.maxLength(max));
const words = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.transform(writtenWords), v.maxLength(max));
const day = v.pipe(v.string(), v.check(isLegalDay));
const dayOrNone = v.pipe(
  v.optional(v.union([v.literal(''), day]), ''),
  v.transform((text) => text || null),
);
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const openCriticismSchema = v.object({
  frontId: v.pipe(v.string(), v.uuid()),
  form: v.picklist(CRITICISM_FORMS),
  plannedSubmissionOn: dayOrNone,
  question: words(4000),
});
export type OpenCriticismInput = v.InferOutput<typeof openCriticismSchema>;

export const draftRequestSchema = v.object({ version, dueOn: day, plannedSubmissionOn: dayOrNone });
export type DraftRequestInput = v.InferOutput<typeof draftRequestSchema>;

export const enterCriticismSchema = v.object({
  version,
  symbol: v.pipe(line(60), v.minLength(1)),
  datedOn: day,
  signer: v.pipe(line(200), v.minLength(1)),
  receivedOn: day,
  heldOn: dayOrNone,
});
export type EnterCriticismInput = v.InferOutput<typeof enterCriticismSchema>;

export const withdrawCriticismSchema = v.object({ version, reason: v.pipe(words(1000), v.minLength(1)) });
export type WithdrawCriticismInput = v.InferOutput<typeof withdrawCriticismSchema>;

export const draftPaperSchema = v.object({ version });
