import * as v from 'valibot';
import { PARTICIPANT_GROUPS } from '../gathering-kinds.data.ts';

export const personSchema = v.object({ registrationId: v.pipe(v.string(), v.uuid()) });
export const codeSchema = v.object({});
/** A stadium; more is a slip of the finger. */
export const doorCountSchema = v.object({
  group: v.picklist(PARTICIPANT_GROUPS),
  people: v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number)),
});
