import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { TIE_BREAKS } from './contest.ts';

const clean = (text: string) => writtenLine(text).trim();
const line = (max: number) => v.pipe(v.optional(v.string(), ''), v.transform(clean), v.maxLength(max));
const named = (max: number) => v.pipe(line(max), v.minLength(1));
const words = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => writtenWords(text).trim()),
    v.maxLength(max),
  );
/** One a line, empty ones left out. */
const lines = (most: number, longest: number) =>
  v.pipe(
    words(most * longest),
    v.transform((text) =>
      text
        .split('\n')
        .map(clean)
        .filter((each) => each !== ''),
    ),
    v.maxLength(most),
    v.check((all) => all.every((each) => each.length <= longest)),
  );
const whole = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{1,6}$/),
    v.transform(Number),
    v.minValue(least),
    v.maxValue(most),
  );
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
/** "2026-12-01T08:00" as a form gives it: the hour in Vietnam. */
const moment = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  v.transform((text) => new Date(`${text}:00+07:00`)),
  v.check((date) => !Number.isNaN(date.getTime())),
);

const head = {
  title: named(300),
  rules: v.pipe(words(6_000), v.minLength(1)),
  tieBreak: v.picklist(TIE_BREAKS),
  /** "Giải nhất; 1; 2.000.000 đồng", a line for each. */
  prizes: v.pipe(
    lines(12, 200),
    v.transform((all) =>
      all.map((text) => {
        const [name = '', count = '', ...worth] = text.split(';').map(clean);
        return { name, count: /^\d{1,4}$/.test(count) ? Number(count) : 0, worth: worth.join('; ') };
      }),
    ),
    v.check((all) => all.every(({ name, count }) => name !== '' && count > 0)),
  ),
};
export const addContestSchema = v.object(head);
export type ContestHead = v.InferOutput<typeof addContestSchema>;
export const editContestSchema = v.object({ ...head, version });

export const roundSchema = v.object({
  version,
  name: named(120),
  opensAt: moment,
  closesAt: moment,
  questionCount: whole(1, 50),
  minutes: whole(1, 120),
});
export type RoundInput = v.InferOutput<typeof roundSchema>;

export const quizQuestionSchema = v.object({
  version,
  questionId: line(40),
  words: named(600),
  /** One a line, "*" before the right one, as in the test of a class. */
  choices: words(2_000),
  source: named(300),
});
export type QuizQuestionInput = v.InferOutput<typeof quizQuestionSchema>;

export const placeSchema = v.object({ version, id: named(40) });
export const versionSchema = v.object({ version });
export const strikeSchema = v.object({ id: named(40), reason: named(500) });
