import * as v from 'valibot';
import { isId } from '#platform/ids.ts';
import { textFields } from '#platform/text-fields.ts';
import { approveSchema, saveResponseSchema } from '../response.schema.ts';
import type { SeenGroup } from './bulk-answer.ts';

const { outcome, explanation } = saveResponseSchema.entries;
const { comment } = approveSchema.entries;
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);

/** The words of one answer for many groups. */
export const bulkWordsSchema = v.object({
  outcome,
  explanation,
  /** A passage that stands before the words, by id. */
  passage: v.optional(v.string(), ''),
  handsIn: ticked,
  replacesWords: ticked,
});
/** One step of the chain for many answers. */
export const bulkStepSchema = v.object({ kind: v.picklist(['check', 'approve', 'return']), comment });
export type BulkStep = v.InferOutput<typeof bulkStepSchema>;
export type BulkWords = v.InferOutput<typeof bulkWordsSchema>;

/** The boxes of the list as they were ticked, for showing them again; `all`: everything that the filter finds. */
export interface TypedBulk {
  readonly values: Readonly<Record<string, string>>;
  readonly ticked: readonly string[];
  readonly all: boolean;
}

/** A box says "group:version of its answer:version of the group". */
export function readBulkForm(form: FormData) {
  const boxes = form.getAll('group').map(String);
  const seen = boxes.flatMap((box): SeenGroup[] => {
    const [groupId = '', answer = '', group = ''] = box.split(':');
    return isId(groupId) && /^\d{1,9}$/.test(answer) && /^\d{1,9}$/.test(group)
      ? [{ groupId, answerVersion: Number(answer), groupVersion: Number(group) }]
      : [];
  });
  const typed: TypedBulk = {
    values: textFields(form),
    ticked: boxes.map((box) => box.slice(0, box.indexOf(':'))),
    all: form.has('all'),
  };
  return { seen, typed };
}
