import type { Trace } from '#features/documents/publishing/traces.ts';
import type { Db } from '#platform/db.server.ts';
import type { Attachment } from './attachment.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    attachment: AttachmentTable;
  }
}

interface AttachmentTable {
  consultation_id: string;
  id: string;
  draft_id: string | null;
  submission_id: string | null;
  ordinal: number;
  file_name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  given_sha256: string;
  stored_sha256: string;
  traces: unknown;
  wants_public: boolean;
  state: Attachment['state'];
  published_by: string | null;
  published_at: Date | null;
  added_at: Date;
}

export interface NewAttachment extends Omit<Attachment, 'state'> {
  readonly draftId: string;
  readonly ordinal: number;
  readonly at: Date;
}

export async function insertAttachment(tx: Db, attachment: NewAttachment): Promise<void> {
  await tx
    .insertInto('attachment')
    .values({
      consultation_id: attachment.consultationId,
      id: attachment.id,
      draft_id: attachment.draftId,
      submission_id: null,
      ordinal: attachment.ordinal,
      file_name: attachment.fileName,
      media_type: attachment.mediaType,
      bytes: attachment.bytes,
      sha256: attachment.sha256,
      given_sha256: attachment.givenSha256,
      stored_sha256: attachment.storedSha256,
      traces: JSON.stringify(attachment.removed),
      wants_public: attachment.wantsPublic,
      state: 'inside',
      published_by: null,
      published_at: null,
      added_at: attachment.at,
    })
    .execute();
}

/** In the order in which they were added; of a server draft, or of what was sent. */
export async function findAttachments(
  db: Db,
  consultationId: string,
  of: { readonly draftId: string } | { readonly submissionId: string },
): Promise<Attachment[]> {
  const query = db.selectFrom('attachment').selectAll().where('consultation_id', '=', consultationId);
  const found =
    'draftId' in of
      ? query.where('draft_id', '=', of.draftId)
      : query.where('submission_id', '=', of.submissionId);
  const rows = await found.orderBy('ordinal').orderBy('id').execute();
  return rows.map(attachmentFrom);
}

/** Draft id → its files in their order; drafts without files are missing. */
export async function findAttachmentsOfDrafts(
  db: Db,
  consultationId: string,
  draftIds: readonly string[],
): Promise<Map<string, Attachment[]>> {
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('draft_id', 'in', [...draftIds])
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const byDraft = Map.groupBy(rows, (row) => row.draft_id!);
  return new Map([...byDraft].map(([id, own]) => [id, own.map(attachmentFrom)]));
}

export async function findAttachment(
  db: Db,
  id: string,
): Promise<(Attachment & { readonly submissionId: string | null }) | undefined> {
  const row = await db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ...attachmentFrom(row), submissionId: row.submission_id };
}

/** What was sent with submissions of a round, the newest first; what its sender took back is not among it. */
export async function listAttachments(
  db: Db,
  consultationId: string,
): Promise<(Attachment & { readonly receiptCode: string; readonly publicLabel: string })[]> {
  const rows = await db
    .selectFrom('attachment')
    .innerJoin('submission', (join) =>
      join
        .onRef('submission.consultation_id', '=', 'attachment.consultation_id')
        .onRef('submission.id', '=', 'attachment.submission_id'),
    )
    .leftJoin('submission_end', (join) =>
      join
        .onRef('submission_end.consultation_id', '=', 'attachment.consultation_id')
        .onRef('submission_end.submission_id', '=', 'attachment.submission_id'),
    )
    .selectAll('attachment')
    .select(['submission.receipt_code', 'submission.public_label'])
    .where('attachment.consultation_id', '=', consultationId)
    .where('submission_end.submission_id', 'is', null)
    .orderBy('attachment.added_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...attachmentFrom(row),
    receiptCode: row.receipt_code,
    publicLabel: row.public_label,
  }));
}

/** The files of a draft go with it into the submission. */
export async function sendAttachments(
  tx: Db,
  consultationId: string,
  draftId: string,
  submissionId: string,
): Promise<void> {
  await tx
    .updateTable('attachment')
    .set({ draft_id: null, submission_id: submissionId })
    .where('consultation_id', '=', consultationId)
    .where('draft_id', '=', draftId)
    .execute();
}

/** Takes files out of a draft, all of them or one; gives what is to be removed from the store after the commit. */
export async function deleteFromDraft(
  tx: Db,
  consultationId: string,
  draftId: string,
  id?: string,
): Promise<string[]> {
  const query = tx
    .deleteFrom('attachment')
    .where('consultation_id', '=', consultationId)
    .where('draft_id', '=', draftId);
  const rows = await (id === undefined ? query : query.where('id', '=', id))
    .returning('stored_sha256')
    .execute();
  return rows.map((row) => row.stored_sha256);
}

/** Files whose draft is no more. */
export async function deleteOrphans(tx: Db): Promise<string[]> {
  const rows = await tx
    .deleteFrom('attachment')
    .where('submission_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('submission_draft')
            .select('submission_draft.id')
            .whereRef('submission_draft.consultation_id', '=', 'attachment.consultation_id')
            .whereRef('submission_draft.id', '=', 'attachment.draft_id'),
        ),
      ),
    )
    .returning('stored_sha256')
    .execute();
  return rows.map((row) => row.stored_sha256);
}

/** False when it was in that state already, or when its sender did not agree. */
export async function setAttachmentState(
  tx: Db,
  consultationId: string,
  id: string,
  change: { readonly state: Attachment['state']; readonly by: string | null; readonly at: Date },
): Promise<boolean> {
  const isOut = change.state === 'published';
  const updated = await tx
    .updateTable('attachment')
    .set({
      state: change.state,
      published_by: isOut ? change.by : null,
      published_at: isOut ? change.at : null,
    })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('state', '<>', change.state)
    .where('wants_public', '=', true)
    .where('submission_id', 'is not', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Attachments of these bytes, as they were sent or as they were written anew; with when they came. */
export async function findAttachmentsOfFile(
  db: Db,
  sha256: string,
): Promise<
  readonly {
    readonly consultationId: string;
    readonly id: string;
    readonly state: Attachment['state'];
    readonly storedSha256: string;
  }[]
> {
  const rows = await db
    .selectFrom('attachment')
    .select(['consultation_id', 'id', 'state', 'stored_sha256'])
    .where((where) => where.or([where('sha256', '=', sha256), where('given_sha256', '=', sha256)]))
    .execute();
  return rows.map((row) => ({
    consultationId: row.consultation_id,
    id: row.id,
    state: row.state,
    storedSha256: row.stored_sha256,
  }));
}

/** A purge takes the row with its name; what it committed to in the log stays there as a hash. */
export async function deleteAttachment(tx: Db, consultationId: string, id: string): Promise<void> {
  await tx
    .deleteFrom('attachment')
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .execute();
}

export async function findAddedAt(db: Db, id: string): Promise<Date | undefined> {
  const row = await db.selectFrom('attachment').select('added_at').where('id', '=', id).executeTakeFirst();
  return row?.added_at;
}

function attachmentFrom(row: AttachmentTable): Attachment {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    givenSha256: row.given_sha256,
    storedSha256: row.stored_sha256,
    removed: row.traces as readonly Trace[],
    wantsPublic: row.wants_public,
    state: row.state,
  };
}
