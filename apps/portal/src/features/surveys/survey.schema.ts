import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { MOST_OPTIONS, MOST_ROWS, QUESTION_KINDS } from './question.ts';
import { SURVEY_ACCESS, SURVEY_KINDS } from './survey.ts';

const clean = (text: string) => writtenLine(text).trim();
const line = (max: number) => v.pipe(v.optional(v.string(), ''), v.transform(clean), v.maxLength(max));
const named = (max: number) => v.pipe(line(max), v.minLength(1));
const words = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenWords(text).trim()),
    v.maxLength(max),
  );
const day = v.pipe(v.string(), v.check(isLegalDay));
const whole = (least: number, most: number, otherwise: string) =>
  v.pipe(
    v.optional(v.string(), otherwise),
    v.transform((text) => (text.trim() === '' ? otherwise : text.trim())),
    v.regex(/^-?\d{1,12}$/),
    v.transform(Number),
    v.minValue(least),
    v.maxValue(most),
  );
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text !== ''),
);
/** One a line; the same one twice is one. */
const lines = (most: number) =>
  v.pipe(
    words(6_000),
    v.transform((text) => [...new Set(text.split('\n').map(clean))].filter((each) => each !== '')),
    v.maxLength(most),
    v.check((all) => all.every((each) => each.length <= 300)),
  );

const head = {
  title: named(300),
  purpose: named(2_000),
  kind: v.picklist(SURVEY_KINDS),
  access: v.picklist(SURVEY_ACCESS),
  wave: line(100),
  opensOn: day,
  closesOn: day,
};
export const addSurveySchema = v.object(head);
export type SurveyHead = v.InferOutput<typeof addSurveySchema>;
export const editSurveySchema = v.object({ ...head, version });

export const partSchema = v.object({
  version,
  partId: line(40),
  title: line(200),
  /** "question option" of an earlier part; empty: shown to everybody. */
  shownWhen: line(100),
});
export type PartInput = v.InferOutput<typeof partSchema>;

export const questionSchema = v.object({
  version,
  partId: named(40),
  questionId: line(40),
  kind: v.picklist(QUESTION_KINDS),
  text: named(500),
  required: ticked,
  options: lines(MOST_OPTIONS),
  rows: v.optional(lines(MOST_ROWS), ''),
  steps: whole(3, 10, '5'),
  lowest: line(60),
  highest: line(60),
  least: whole(-1_000_000_000, 1_000_000_000, '0'),
  most: whole(-1_000_000_000, 1_000_000_000, '1000000'),
  unit: line(40),
});
export type QuestionInput = v.InferOutput<typeof questionSchema>;

export const placeSchema = v.object({ version, id: named(40) });
export const moveSchema = v.object({ version, id: named(40), by: v.picklist(['-1', '1']) });
/** "surveyId questionId" of an earlier survey of the body. */
export const bankSchema = v.object({ version, partId: named(40), from: named(100) });
export const weightingSchema = v.object({
  version,
  questionId: line(40),
  /** A line for each option, in its order: its percent of the people. */
  shares: lines(MOST_OPTIONS),
  source: line(300),
});
export const versionSchema = v.object({ version });
export const repeatSchema = v.object({ wave: named(100), opensOn: day, closesOn: day });
export const linksSchema = v.object({ count: whole(1, 500, '20') });
export const reasonSchema = v.object({ reason: named(500) });
