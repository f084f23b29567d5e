import * as v from 'valibot';
import { isId } from '#platform/ids.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const optionalId = v.pipe(
  v.optional(v.string(), ''),
  v.check((value) => value === '' || isId(value)),
);
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);

/** The form of a split, apart from the boxes. */
export const splitSchema = v.object({
  groupVersion: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  title: v.pipe(v.string(), v.maxLength(1_000)),
  /** Empty: the draft as a whole. */
  unitId: v.pipe(
    v.optional(v.string(), ''),
    v.maxLength(200),
    v.transform((value) => value || null),
  ),
  /** The words by which the list of the group is narrowed. */
  within: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  /** All that the words find, not the ticked ones. */
  allFound: ticked,
  copiesWords: ticked,
});

export const mergeSchema = v.object({ into: optionalId });
export const undoRegroupingSchema = v.object({
  id,
  seen: v.optional(v.pipe(v.string(), v.maxLength(2_000)), ''),
});
