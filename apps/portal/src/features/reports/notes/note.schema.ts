import * as v from 'valibot';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';
import { NOTE_KINDS, PROBLEM_CAUSES } from './note.ts';

export const noteSchema = v.pipe(
  v.object({
    kind: v.picklist(NOTE_KINDS),
    words: v.pipe(
      v.string(),
      v.transform((words) => writtenWords(words).trim()),
      v.minLength(1),
      v.maxLength(2000),
    ),
    addressee: v.pipe(
      v.optional(v.string(), ''),
      v.transform((words) => writtenLine(words).trim()),
      v.maxLength(300),
    ),
    cause: v.optional(v.union([v.literal(''), v.picklist(PROBLEM_CAUSES)]), ''),
    notedOn: v.pipe(v.string(), v.check(isLegalDay)),
    programmeId: v.pipe(
      v.optional(v.string(), ''),
      v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
      v.transform((id) => id || null),
    ),
  }),
  // What does not belong to the kind is not kept: a form without a script shows all fields.
  v.transform((note) => ({
    ...note,
    addressee: note.kind === 'proposal' ? note.addressee : '',
    cause: note.kind === 'problem' ? note.cause : ('' as const),
  })),
);
export type NoteInput = v.InferOutput<typeof noteSchema>;
export const withdrawNoteSchema = v.object({ noteId: v.pipe(v.string(), v.uuid()) });
