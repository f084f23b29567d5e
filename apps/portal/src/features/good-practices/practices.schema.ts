import * as v from 'valibot';
import { namedField, saidField, wordsField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';
import { ADOPTION_KINDS, readFigures, readLinks } from './good-practice.ts';

const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const facts = {
  title: namedField(200),
  field: namedField(100),
  problem: saidField(4_000),
  done: saidField(8_000),
  result: saidField(4_000),
  figures: v.pipe(
    wordsField(6_000),
    v.transform(readFigures),
    v.array(v.object({ what: v.string(), value: v.string(), source: v.string() })),
  ),
  links: v.pipe(wordsField(6_000), v.transform(readLinks), v.array(v.string())),
  startedOn: day,
  contact: namedField(300),
};
export const proposePracticeSchema = v.object(facts);
export type PracticeInput = v.InferOutput<typeof proposePracticeSchema>;
export const editPracticeSchema = v.object({ ...facts, version });
export const practiceStepSchema = v.object({ version });
export const withdrawPracticeSchema = v.object({ version, reason: namedField(500) });
export const adoptPracticeSchema = v.object({
  kind: v.picklist(ADOPTION_KINDS),
  words: saidField(500),
  adoptedOn: day,
});
export type AdoptionInput = v.InferOutput<typeof adoptPracticeSchema>;
