import * as v from 'valibot';
import { writtenWords } from '#features/submissions/written-words.ts';

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value === 'on'),
);
/** Words that explain an act; what people paste is cleaned first. */
export const actReason = v.pipe(
  v.string(),
  v.transform((words) => writtenWords(words).trim()),
  v.minLength(1),
  v.maxLength(1000),
);

export const publishReportSchema = v.object({
  version,
  confirmed: ticked,
  warningsSeen: ticked,
  withSigned: ticked,
});
export const withdrawReportSchema = v.object({ version, reason: actReason });

export const attachSignedSchema = v.object({
  /** How many signed copies the person saw. */
  seen: version,
  reason: v.pipe(
    v.optional(v.string(), ''),
    v.transform((words) => writtenWords(words).trim()),
    v.maxLength(1000),
  ),
});
