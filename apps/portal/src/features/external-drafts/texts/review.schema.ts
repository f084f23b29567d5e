import * as v from 'valibot';
import { version } from '../external-draft.schema.ts';

const reason = v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.minLength(1), v.maxLength(2000));
const textId = v.pipe(v.string(), v.uuid());

export const confirmTextSchema = v.object({ textId, version });
export const clearTextSchema = v.object({ textId, version, reason });
export const discardTextSchema = v.object({
  textId,
  version,
  reason,
  stampIsReal: v.pipe(
    v.optional(v.string(), ''),
    v.transform((value) => value !== ''),
  ),
});
