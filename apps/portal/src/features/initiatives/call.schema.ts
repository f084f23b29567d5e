import * as v from 'valibot';
import { PARTICIPANT_GROUPS } from '#features/gatherings/gathering-kinds.data.ts';
import { namedField, saidField, wordsField } from '#features/submissions/written-fields.ts';
import { writtenLine } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { CALL_TIES, SCORE_RULES } from './call.ts';
import { MOST_AUTHORS } from './entering/entry.ts';

const clean = (text: string) => writtenLine(text).trim();
export const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const whole = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{1,6}$/),
    v.transform(Number),
    v.minValue(least),
    v.maxValue(most),
  );
/** One a line, its parts between semicolons. */
const rows = (most: number, longest: number) =>
  v.pipe(
    wordsField(most * (longest + 1)),
    v.transform((text) =>
      text
        .split('\n')
        .map((each) => each.split(';').map(clean))
        .filter((each) => each.join('') !== ''),
    ),
    v.maxLength(most),
  );
/** "2026-12-01T08:00" as a form gives it: the hour in Vietnam. */
const moment = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  v.check((text) => isLegalDay(text.slice(0, 10))),
  v.transform((text) => new Date(`${text}:00+07:00`)),
  v.check((date) => !Number.isNaN(date.getTime())),
);
const number = (text: string | undefined) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : 0);

const MOST_POINTS = 1_000;
const head = {
  title: namedField(300),
  aim: saidField(3_000),
  rules: saidField(6_000),
  wanted: wordsField(3_000),
  groups: v.pipe(v.array(v.picklist(PARTICIPANT_GROUPS)), v.minLength(1)),
  /** "Tính mới; 30" or, where points and weight differ, "Tính mới; 10; 3". */
  criteria: v.pipe(
    rows(12, 200),
    v.transform((all) =>
      all.map(([name = '', most, weight]) => ({
        ...{ name, most: number(most) },
        weight: weight === undefined ? number(most) : number(weight),
      })),
    ),
    v.minLength(1),
    v.check((all) =>
      all.every(({ name, most, weight }) => name !== '' && most > 0 && most <= MOST_POINTS && weight > 0),
    ),
    v.check((all) => new Set(all.map(({ name }) => name)).size === all.length),
  ),
  mostAuthors: whole(1, MOST_AUTHORS),
  opensAt: moment,
  closesAt: moment,
  scoreRule: v.picklist(SCORE_RULES),
  leastScores: whole(1, 15),
  tieBreak: v.picklist(CALL_TIES),
  /** "Giải nhất; 1; 5.000.000 đồng". */
  prizes: v.pipe(
    rows(12, 200),
    v.transform((all) =>
      all.map(([name = '', count, ...worth]) => ({ name, count: number(count), worth: worth.join('; ') })),
    ),
    v.check((all) => all.every(({ name, count }) => name !== '' && count > 0)),
    v.check((all) => new Set(all.map(({ name }) => name)).size === all.length),
  ),
};
/** Ticked boxes come as `group-pupil`: of several boxes of one name a form keeps the last. */
const withGroups = v.pipe(
  v.record(v.string(), v.string()),
  v.transform((values) => ({
    ...values,
    groups: PARTICIPANT_GROUPS.filter((group) => values[`group-${group}`] === 'on'),
  })),
);
export const addCallSchema = v.pipe(withGroups, v.object(head));
export type CallHead = v.InferOutput<typeof addCallSchema>;
export const editCallSchema = v.pipe(withGroups, v.object({ ...head, version }));
export const versionSchema = v.object({ version });
export const reasonSchema = v.object({ version, reason: saidField(2_000) });
export const extendSchema = v.object({ version, closesAt: moment, reason: saidField(500) });

const typed = (max: number) => v.pipe(v.string(), v.transform(clean), v.maxLength(max));
/** `prize-<id>` and `reason-<id>` of each entry of the ranking. */
export const proposeSchema = v.pipe(
  v.record(v.string(), v.string()),
  v.transform((values) => ({
    version: values.version ?? '',
    awards: Object.keys(values)
      .filter((name) => name.startsWith('prize-'))
      .map((name) => {
        const entryId = name.slice('prize-'.length);
        return { entryId, prize: values[name] ?? '', reason: values[`reason-${entryId}`] ?? '' };
      }),
  })),
  v.object({
    version,
    awards: v.pipe(
      v.array(v.object({ entryId: typed(40), prize: typed(200), reason: typed(1_000) })),
      v.maxLength(2_000),
    ),
  }),
);
