import * as v from 'valibot';
import { lineField, wordsField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';
import { CHANNELS } from '../channel.ts';

const id = v.pipe(v.string(), v.uuid());
const idOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), id]),
  v.transform((value) => value || null),
);
const dayOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.union([v.literal(''), v.pipe(v.string(), v.check(isLegalDay))]),
  v.transform((day) => day || null),
);
const timeOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.regex(/^(?:|([01]\d|2[0-3]):[0-5]\d)$/),
  v.transform((time) => time || null),
);
/** "1.200.000" in whole đồng; "0" costs nothing, empty is not known yet. */
const moneyOrUnknown = v.pipe(
  v.optional(v.string(), ''),
  v.transform((words) => words.replace(/[.\s]/g, '')),
  v.regex(/^\d{0,12}$/),
  v.transform((digits) => (digits === '' ? null : Number(digits))),
);
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const makePlanSchema = v.object({ projectId: id });

const lineFields = {
  audience: lineField(300),
  message: wordsField(2000),
  kind: v.picklist(CHANNELS),
  channelId: idOrNone,
  area: lineField(300),
  place: lineField(300),
  onDay: dayOrNone,
  slotId: idOrNone,
  from: timeOrNone,
  to: timeOrNone,
  unitId: idOrNone,
  estimate: moneyOrUnknown,
  contactId: idOrNone,
  bulletin: wordsField(4000),
  packPieceId: idOrNone,
};
export const addLineSchema = v.object({
  ...lineFields,
  version,
  /** The same line again until this day. */
  until: dayOrNone,
  every: v.optional(v.picklist(['1', '7']), '1'),
});
export const editLineSchema = v.object({ ...lineFields, version, lineId: id });
export type LineInput = Omit<v.InferOutput<typeof editLineSchema>, 'version' | 'lineId'>;
export const dropLineSchema = v.object({ version, lineId: id });
export const editHeadSchema = v.object({ version, aim: wordsField(2000), spokesperson: lineField(200) });
export const planVersionSchema = v.object({ version });
export const planReasonSchema = v.object({ version, reason: v.pipe(wordsField(1000), v.minLength(1)) });
/** "new": a task is written into the plan of the year while that is a draft. */
export const collectSchema = v.object({
  planId: id,
  taskId: v.union([v.literal(''), v.pipe(v.string(), v.regex(/^new\/[\da-f-]{36}$/)), id]),
});
