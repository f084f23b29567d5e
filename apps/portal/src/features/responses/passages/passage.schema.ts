import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const savePassageSchema = v.object({
  /** Empty: a new one. */
  id: v.optional(v.union([v.literal(''), id]), ''),
  version: v.optional(version, '0'),
  name: v.pipe(v.string(), v.transform(writtenLine), v.minLength(1), v.maxLength(150)),
  words: v.pipe(v.string(), v.transform(writtenWords), v.minLength(1), v.maxLength(10_000)),
});
export type SavePassageInput = v.InferOutput<typeof savePassageSchema>;

export const retirePassageSchema = v.object({ id, version });
export type RetirePassageInput = v.InferOutput<typeof retirePassageSchema>;
