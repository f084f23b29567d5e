import * as v from 'valibot';
import { ENTRY_KINDS } from '#features/directory/entry.ts';

const PASTED = 400_000;
export const inviteSchema = v.object({
  pasted: v.pipe(v.optional(v.string(), ''), v.maxLength(PASTED)),
  entryKind: v.optional(v.picklist(['', ...ENTRY_KINDS]), ''),
  gatheringId: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
});
export type InviteInput = v.InferOutput<typeof inviteSchema>;
