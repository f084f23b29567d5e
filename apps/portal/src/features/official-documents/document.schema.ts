import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const day = v.pipe(v.string(), v.check(isLegalDay));
const reason = v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.minLength(1), v.maxLength(2000));

export const submitSchema = v.object({ version });
export const approveSchema = v.object({ version });
export const returnSchema = v.object({ version, reason });
export const signSchema = v.object({
  version,
  signedOn: day,
  /** Which of the signer's capacities, by its place in the list that the page offered. */
  capacity: v.pipe(v.string(), v.regex(/^\d$/), v.transform(Number)),
});
export const numberSchema = v.object({
  version,
  number: v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number), v.minValue(1)),
  datedOn: day,
});
export const sendSchema = v.object({ version });
