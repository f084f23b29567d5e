import * as v from 'valibot';
import { FORM_KINDS } from '#features/documents/forms/form-places.ts';
import { isId } from '#platform/ids.ts';

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const reason = v.optional(v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.maxLength(1000)), '');

export const beginFormSchema = v.object({ kind: v.picklist(FORM_KINDS) });
export const uploadFormSchema = v.object({ version });
export const useFormSchema = v.object({ version, versionId: v.pipe(v.string(), v.check(isId)), reason });
export const standardFormSchema = v.object({ version, reason });
