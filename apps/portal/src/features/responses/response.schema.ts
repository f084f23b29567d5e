import * as v from 'valibot';
import { writtenWords } from '#features/submissions/written-words.ts';
import { OUTCOMES } from './matrix.ts';

const words = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.transform(writtenWords), v.maxLength(max));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const orNone = v.transform((value: string) => value || null);

export const saveResponseSchema = v.object({
  /** 0 while nobody has saved an answer yet. */
  version,
  outcome: v.pipe(
    v.optional(v.string(), ''),
    v.union([v.literal(''), v.picklist(OUTCOMES)]),
    v.transform((outcome) => outcome || null),
  ),
  explanation: words(20_000),
  changedUnitId: v.pipe(v.optional(v.string(), ''), v.maxLength(200), orNone),
  changedNote: words(4_000),
});
export type SaveResponseInput = v.InferOutput<typeof saveResponseSchema>;

export const chainSchema = v.object({
  steps: v.pipe(
    v.picklist(['2', '3']),
    v.transform((steps) => (steps === '3' ? 3 : 2)),
  ),
});
export const proposeSchema = v.object({ version });
/** A word along with a step; the house keeps it. */
const comment = words(2_000);
export const approveSchema = v.object({ version, groupVersion: version, comment });
export const returnSchema = v.object({ version, reason: v.pipe(words(2_000), v.minLength(1)) });
