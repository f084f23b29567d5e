import * as v from 'valibot';

const idOrNone = v.pipe(v.optional(v.string(), ''), v.union([v.literal(''), v.pipe(v.string(), v.uuid())]));

/** Somebody of the directory, or a body; everybody of one kind in the directory when only the kind is said. */
export const inviteSchema = v.object({
  entryId: idOrNone,
  organisationId: idOrNone,
  entryKind: v.optional(v.string(), ''),
});
export type InviteInput = v.InferOutput<typeof inviteSchema>;

/** Whom a body sends, one a line: "Nguyễn Văn A; chuyên viên; a@vidu.vn". */
export const nominateSchema = v.object({ people: v.pipe(v.string(), v.maxLength(20_000)) });
