import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { version } from '../external-draft.schema.ts';
import { REPLY_KINDS } from './assignment.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const id = v.pipe(v.string(), v.uuid());

export const assignSchema = v.object({
  organisationId: id,
  dueOn: v.pipe(v.string(), v.check(isLegalDay)),
  note: text(2000),
  version,
});
export const withdrawSchema = v.object({
  assignmentId: id,
  version,
  reason: v.pipe(text(2000), v.minLength(1)),
});

/** A unit of the imported text by its id, or a place in words when the text is not here. */
export const addPointSchema = v.object({
  unitId: text(200),
  place: text(200),
  words: v.pipe(text(20_000), v.minLength(1)),
  suggestedWording: text(20_000),
});
export const removePointSchema = v.object({ pointId: id });
export const sendReplySchema = v.object({ kind: v.picklist(REPLY_KINDS), note: text(4000) });
