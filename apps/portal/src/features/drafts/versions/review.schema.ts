import { normaliseText } from '@danban/legal-text';
import * as v from 'valibot';

const number = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const reason = v.pipe(v.optional(v.string(), ''), v.transform(normaliseText), v.maxLength(2000));
export const reasonSchema = v.object({ version: number, reason });
export const discardSchema = v.object({
  version: number,
  reason,
  stampIsReal: v.pipe(
    v.optional(v.string(), ''),
    v.transform((value) => value !== ''),
  ),
});
