import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { PARTICIPANT_GROUPS } from '../gathering-kinds.data.ts';

const line = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenLine(text).trim()),
    v.maxLength(max),
  );
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const whole = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(least), v.maxValue(most));
const percentOrNone = v.union([
  v.pipe(
    v.literal(''),
    v.transform(() => null),
  ),
  whole(1, 100),
]);

const facts = {
  name: v.pipe(line(300), v.minLength(1)),
  duration: line(100),
  passPercent: v.optional(percentOrNone, ''),
  mostTries: v.optional(whole(1, 20), '3'),
};
export const newProgrammeSchema = v.object(facts);
export const editProgrammeSchema = v.object({ ...facts, version });
export type ProgrammeInput = v.InferOutput<typeof newProgrammeSchema>;

export const questionSchema = v.object({
  words: v.pipe(
    v.string(),
    v.transform((text) => writtenWords(text).trim()),
    v.minLength(1),
    v.maxLength(1000),
  ),
  choices: v.pipe(v.string(), v.transform(writtenWords), v.maxLength(4000)),
});
export const removeQuestionSchema = v.object({ questionId: v.pipe(v.string(), v.uuid()) });
export const ofClassSchema = v.object({
  programmeId: v.pipe(
    v.optional(v.string(), ''),
    v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
    v.transform((id) => id || null),
  ),
});
export const needSchema = v.object({
  bodyId: v.pipe(v.string(), v.uuid()),
  group: v.picklist(PARTICIPANT_GROUPS),
  year: whole(2000, 2100),
  people: whole(0, 999_999),
});
export type NeedInput = v.InferOutput<typeof needSchema>;
