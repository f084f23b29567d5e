import * as v from 'valibot';
import { lineField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';

const facts = {
  title: v.pipe(lineField(300), v.minLength(1)),
  audience: v.pipe(lineField(300), v.minLength(1)),
  programmeId: v.pipe(
    v.optional(v.string(), ''),
    v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
    v.transform((id) => id || null),
  ),
};
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const newSkillDocumentSchema = v.object(facts);
export type SkillDocumentFacts = v.InferOutput<typeof newSkillDocumentSchema>;
export const editSkillDocumentSchema = v.object({ ...facts, version });
export const withdrawSkillDocumentSchema = v.object({ version, reason: lineField(500) });
export const addEditionSchema = v.object({
  note: lineField(500),
  datedOn: v.pipe(v.string(), v.check(isLegalDay)),
});
