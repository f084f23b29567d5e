import * as v from 'valibot';
import { writtenWords } from '#features/submissions/written-words.ts';
import { OUTCOMES } from '../matrix.ts';

const words = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.transform(writtenWords), v.maxLength(max));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const proposeCorrectionSchema = v.object({
  /** The edition that the person had before the eyes. */
  edition: version,
  said: words(20_000),
  outcome: v.picklist(OUTCOMES),
  explanation: words(20_000),
  changedUnitId: v.pipe(
    v.optional(v.string(), ''),
    v.maxLength(200),
    v.transform((value) => value || null),
  ),
  changedNote: words(4_000),
  reason: words(2_000),
});
export type ProposeCorrectionInput = v.InferOutput<typeof proposeCorrectionSchema>;

const id = v.pipe(v.string(), v.uuid());
export const approveCorrectionSchema = v.object({ id, version });
export const returnCorrectionSchema = v.object({ id, version, reason: v.pipe(words(2_000), v.minLength(1)) });
export type DecideInput = v.InferOutput<typeof approveCorrectionSchema>;
export type ReturnCorrectionInput = v.InferOutput<typeof returnCorrectionSchema>;

/** `edition` is the one that is in force on the page: the next one is asked for. */
export const publishEditionSchema = v.object({ edition: version });
