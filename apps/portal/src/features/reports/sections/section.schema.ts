import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { withoutPasteMarks } from '../writing/pasted-text.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(40));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const writeSectionSchema = v.object({
  version,
  words: v.pipe(v.string(), v.maxLength(200_000), v.transform(withoutPasteMarks), v.maxLength(20_000)),
});
/** Nobody and no day: the section is taken back. */
export const giveSectionSchema = v.object({
  key,
  version,
  assigneeId: v.pipe(
    v.optional(v.string(), ''),
    v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
    v.transform((id) => id || null),
  ),
  dueOn: v.pipe(
    v.optional(v.string(), ''),
    v.union([v.literal(''), v.pipe(v.string(), v.check(isLegalDay))]),
    v.transform((day) => day || null),
  ),
});
export const sectionStepSchema = v.object({ version });
export const returnSectionSchema = v.object({
  version,
  reason: v.pipe(v.string(), v.transform(withoutPasteMarks), v.minLength(1), v.maxLength(2000)),
});
