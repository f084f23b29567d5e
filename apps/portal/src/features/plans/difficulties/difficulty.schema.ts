import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { DIFFICULTY_EVENTS } from './difficulty-life.ts';

const words = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
export const raiseDifficultySchema = v.object({ words: v.pipe(words(4000), v.minLength(1)) });
export const settleDifficultySchema = v.object({
  difficultyId: v.pipe(v.string(), v.uuid()),
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  event: v.picklist(DIFFICULTY_EVENTS),
  /** By when the leader answers; of `forward` only. */
  answerBy: v.pipe(
    v.optional(v.string(), ''),
    v.union([v.literal(''), v.pipe(v.string(), v.check(isLegalDay))]),
    v.transform((day) => day || null),
  ),
  words: words(4000),
});
export type SettleDifficultyInput = v.InferOutput<typeof settleDifficultySchema>;
