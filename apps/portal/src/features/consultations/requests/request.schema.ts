import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const id = v.pipe(v.string(), v.uuid());
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);

export const startRequestSchema = v.object({ question: text(4000) });

export const addBodySchema = v.object({
  organisationId: v.union([v.literal(''), id]),
  askedName: text(300),
  entryId: v.optional(v.union([v.literal(''), id]), ''),
  /** The body is being asked already, and the person says that this is another question. */
  again: v.optional(ticked),
});
export type AddBodyInput = v.InferOutput<typeof addBodySchema>;

export const addListSchema = v.object({ listId: id, withSuccessors: ticked });
export type AddListInput = v.InferOutput<typeof addListSchema>;

export const nothingSchema = v.object({});
export const removeBodySchema = v.object({ bodyId: id });

export const saveListSchema = v.object({
  name: v.pipe(text(200), v.minLength(1)),
  forType: ticked,
});
export type SaveListInput = v.InferOutput<typeof saveListSchema>;

export const draftLetterSchema = v.object({
  version,
  question: text(4000),
  dueOn: v.union([v.literal(''), v.pipe(v.string(), v.check(isLegalDay))]),
});
export type DraftLetterInput = v.InferOutput<typeof draftLetterSchema>;

export const cancelSchema = v.object({ version });
