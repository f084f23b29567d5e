import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { writtenLine } from '../written-words.ts';

const line = (max: number) => v.pipe(v.optional(v.string(), ''), v.transform(writtenLine), v.maxLength(max));
const day = v.pipe(v.string(), v.check(isLegalDay));

/** What stands on the head and the foot of an official letter. */
export const letterSchema = v.object({
  symbol: v.pipe(line(60), v.minLength(1)),
  datedOn: day,
  signer: v.pipe(line(200), v.minLength(1)),
  arrivedOn: day,
  kind: v.picklist(['opinions', 'noOpinion']),
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
});
export type LetterInput = v.InferOutput<typeof letterSchema>;
