import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { UNIT_PARTS } from '../tasks/task-unit.ts';

const words = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const id = v.pipe(v.string(), v.uuid());

export const draftRequestSchema = v.object({
  /** unwritten: all that no letter names yet · silent: all who have not answered theirs · or one task. */
  scope: v.union([v.picklist(['unwritten', 'silent']), id]),
  replyOn: v.pipe(v.string(), v.check(isLegalDay)),
  words: words(4000),
});
export type DraftRequestInput = v.InferOutput<typeof draftRequestSchema>;

export const recordAnswerSchema = v.object({
  taskId: id,
  part: v.picklist(UNIT_PARTS),
  ordinal: v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number)),
  name: words(1000),
  answer: v.picklist(['accepted', 'declined']),
  /** How it came: the number and day of the letter. */
  note: words(1000),
});
export type RecordAnswerInput = v.InferOutput<typeof recordAnswerSchema>;
