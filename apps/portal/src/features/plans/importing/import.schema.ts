import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { TASK_MODES } from '../task.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const id = v.pipe(v.string(), v.uuid());
const dayOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), v.pipe(v.string(), v.check(isLegalDay))]),
  v.transform((day) => day || null),
);
/** One name a line; names hold commas and "và". */
const names = v.pipe(
  text(4000),
  v.transform((words) =>
    words
      .split(/[\n;]/u)
      .map((name) => name.replace(/\s+/gu, ' ').trim())
      .filter((name) => name !== ''),
  ),
);

export const startImportSchema = v.object({
  programmeId: id,
  year: v.pipe(v.string(), v.regex(/^20\d\d$/), v.transform(Number)),
});
export const headSchema = v.object({
  version,
  title: v.pipe(text(500), v.minLength(1)),
  symbol: text(60),
  issuedOn: dayOrNone,
  goals: text(10_000),
});
const rowEntries = {
  title: v.pipe(text(2000), v.minLength(1)),
  product: text(1000),
  time: text(300),
  mode: v.picklist(TASK_MODES),
  lead: names,
  coordinating: names,
};
export const addRowSchema = v.object(rowEntries);
export const editRowSchema = v.object({ ...rowEntries, rowId: id, version });
export const rowActSchema = v.object({ rowId: id, version });
/** `unit0`, `unit1`, …: a body, "words", or nothing yet; `other0`: the name of another body. */
export const decideUnitsSchema = v.looseObject({ rowId: id, version });
export const confirmSchema = v.object({ version, least: v.picklist(['sure', 'likely']) });
export const wholeActSchema = v.object({ version });
