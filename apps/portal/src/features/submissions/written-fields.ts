import * as v from 'valibot';
import { writtenLine, writtenWords } from './written-words.ts';

/** A field of several lines, cleaned as opinions are: nothing invisible, nothing that the database cannot keep. Absent is ''. */
export const wordsField = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => writtenWords(typed).trim()),
    v.maxLength(max),
  );

/** The same on one line: names, places, titles, so that none hides its end or turns what stands beside it. */
export const lineField = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => writtenLine(typed).trim()),
    v.maxLength(max),
  );

/** The two above for what has to be said. */
export const namedField = (max: number) => v.pipe(lineField(max), v.minLength(1));
export const saidField = (max: number) => v.pipe(wordsField(max), v.minLength(1));
