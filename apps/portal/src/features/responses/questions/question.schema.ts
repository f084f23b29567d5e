import * as v from 'valibot';
import { writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const words = v.pipe(v.string(), v.transform(writtenWords), v.minLength(1), v.maxLength(4_000));

export const askQuestionSchema = v.object({
  /** "unit:<id>" or "leader:<id>". */
  asked: v.pipe(v.string(), v.regex(/^(?:unit|leader):[0-9a-f-]{36}$/)),
  question: words,
  dueOn: v.pipe(v.string(), v.check(isLegalDay)),
});
export type AskQuestionInput = v.InferOutput<typeof askQuestionSchema>;

export const answerQuestionSchema = v.object({ id, answer: words });
export type AnswerQuestionInput = v.InferOutput<typeof answerQuestionSchema>;
