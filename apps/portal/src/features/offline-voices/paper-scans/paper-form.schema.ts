import * as v from 'valibot';
import { writtenLine } from '#features/submissions/written-words.ts';

export const reasonSchema = v.pipe(v.string(), v.transform(writtenLine), v.minLength(5), v.maxLength(300));
