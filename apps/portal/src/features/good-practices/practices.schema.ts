import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { ADOPTION_KINDS, readFigures, readLinks } from './good-practice.ts';

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

const facts = {
  title: named(200),
  field: named(100),
  problem: said(4_000),
  done: said(8_000),
  result: said(4_000),
  figures: v.pipe(
    words(6_000),
    v.transform(readFigures),
    v.array(v.object({ what: v.string(), value: v.string(), source: v.string() })),
  ),
  links: v.pipe(words(6_000), v.transform(readLinks), v.array(v.string())),
  startedOn: day,
  contact: named(300),
};
export const proposePracticeSchema = v.object(facts);
export type PracticeInput = v.InferOutput<typeof proposePracticeSchema>;
export const editPracticeSchema = v.object({ ...facts, version });
export const practiceStepSchema = v.object({ version });
export const withdrawPracticeSchema = v.object({ version, reason: named(500) });
export const adoptPracticeSchema = v.object({
  kind: v.picklist(ADOPTION_KINDS),
  words: said(500),
  adoptedOn: day,
});
export type AdoptionInput = v.InferOutput<typeof adoptPracticeSchema>;
