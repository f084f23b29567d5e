import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    submission_erasure: SubmissionErasureTable;
    erased_file: { stored_sha256: string; erased_at: Date };
  }
}

/** request: its person asked for it · retention: its time was over. */
export type ErasureCause = 'request' | 'retention';

interface SubmissionErasureTable {
  consultation_id: string;
  submission_id: string;
  cause: ErasureCause;
  erased_at: Date;
}

export interface Erasure {
  readonly consultationId: string;
  readonly submissionId: string;
  readonly cause: ErasureCause;
  readonly erasedAt: Date;
}

/** False when it was erased before. */
export async function insertErasure(tx: Db, erasure: Erasure): Promise<boolean> {
  const inserted = await tx
    .insertInto('submission_erasure')
    .values({
      consultation_id: erasure.consultationId,
      submission_id: erasure.submissionId,
      cause: erasure.cause,
      erased_at: erasure.erasedAt,
    })
    .onConflict((conflict) => conflict.columns(['consultation_id', 'submission_id']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function findErasure(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<Erasure | undefined> {
  const row = await db
    .selectFrom('submission_erasure')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  return row && erasureFrom(row);
}

/**
 * What an erasure of these submissions will write, held in the order in which others hold it: unsent changes and sent drafts,
 * the submissions, their opinions. Each by id, so that two erasures wait for each other and do not block each other.
 */
export async function lockForErasure(
  tx: Db,
  subjects: readonly Pick<Erasure, 'consultationId' | 'submissionId'>[],
): Promise<void> {
  if (subjects.length === 0) return;
  const rounds = subjects.map(({ consultationId }) => consultationId);
  const ids = subjects.map(({ submissionId }) => submissionId);
  await sql`select id from submission_draft where consultation_id = any(${rounds}::uuid[])
    and (replaces = any(${ids}::uuid[]) or submission_id = any(${ids}::uuid[])) order by id for update`.execute(
    tx,
  );
  // A table that is being published counts these words: it is finished first, or waits and is written anew.
  await sql`select id from consultation where id = any(${rounds}::uuid[]) order by id for share`.execute(tx);
  await sql`select id from submission where consultation_id = any(${rounds}::uuid[]) and id = any(${ids}::uuid[])
    order by id for update`.execute(tx);
  // Withdrawn_at or not, and what is no opinion too: all of it goes.
  await sql`select id from opinion where consultation_id = any(${rounds}::uuid[]) and submission_id = any(${ids}::uuid[])
    order by id for update`.execute(tx);
}

/** All, the oldest first: the list that is kept beside the backups. */
export async function findErasures(db: Db): Promise<Erasure[]> {
  const rows = await db.selectFrom('submission_erasure').selectAll().orderBy('erased_at').execute();
  return rows.map(erasureFrom);
}

function erasureFrom(row: SubmissionErasureTable): Erasure {
  return {
    consultationId: row.consultation_id,
    submissionId: row.submission_id,
    cause: row.cause,
    erasedAt: row.erased_at,
  };
}

/**
 * Takes the words out of the opinions of a submission, whether taken back (withdrawn_at) or not: they are seen by nobody any
 * more and go on being counted as what they were. Gives how many.
 */
export async function eraseWords(
  tx: Db,
  consultationId: string,
  submissionId: string,
  at: Date,
): Promise<number> {
  const result =
    await sql`update opinion set text = '', suggested_wording = null, public_text = null, public_wording = null,
      fingerprint = 'erased:' || id, version = version + 1, hidden_reason = null,
      state = case when state = 'notOpinion' then state else 'hidden' end,
      hidden_code = case when state = 'notOpinion' then hidden_code else 'erased' end,
      hidden_by = case when state = 'notOpinion' then hidden_by end,
      hidden_at = case when state = 'notOpinion' then hidden_at else ${at} end
    where consultation_id = ${consultationId} and submission_id = ${submissionId}`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/** What of the submission itself told who it was. `label` is what stands for it from now on: a category. */
export async function erasePerson(
  tx: Db,
  consultationId: string,
  submissionId: string,
  label: string,
): Promise<void> {
  await tx
    .updateTable('submission')
    .set({
      public_label: label,
      contributor_place: '',
      organisation_name: null,
      channel_detail: '{}',
      content_sha256: '',
    })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', submissionId)
    .execute();
}

/** Files of a submission, and drafts that were to replace it with theirs; gives what the store has to let go of. */
export async function deleteCopies(
  tx: Db,
  consultationId: string,
  submissionId: string,
): Promise<{ readonly attachments: number; readonly drafts: number; readonly stored: readonly string[] }> {
  const drafts = await tx
    .deleteFrom('submission_draft')
    .where('consultation_id', '=', consultationId)
    .where((where) =>
      where.or([where('replaces', '=', submissionId), where('submission_id', '=', submissionId)]),
    )
    .returning(['id', 'submission_id'])
    .execute();
  const unsent = drafts.filter((draft) => draft.submission_id === null).map(({ id }) => id);
  const attachments = await tx
    .deleteFrom('attachment')
    .where('consultation_id', '=', consultationId)
    .where((where) =>
      where.or([
        where('submission_id', '=', submissionId),
        ...(unsent.length > 0 ? [where('draft_id', 'in', unsent)] : []),
      ]),
    )
    .returning('stored_sha256')
    .execute();
  const stored = attachments.map((row) => row.stored_sha256);
  return { attachments: stored.length, drafts: unsent.length, stored };
}

export async function insertErasedFiles(tx: Db, stored: readonly string[], at: Date): Promise<void> {
  if (stored.length === 0) return;
  await tx
    .insertInto('erased_file')
    .values(stored.map((sha256) => ({ stored_sha256: sha256, erased_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findErasedFiles(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('erased_file').select('stored_sha256').execute();
  return rows.map((row) => row.stored_sha256);
}

export async function forgetErasedFile(db: Db, stored: string): Promise<void> {
  await db.deleteFrom('erased_file').where('stored_sha256', '=', stored).execute();
}

/** Every submission of one person that is tied to this one: what it replaced, and what replaced it. */
export async function findChain(db: Db, consultationId: string, submissionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain (id) as (
      select ${submissionId}::uuid
      union
      select case when e.submission_id = c.id then e.replaced_by else e.submission_id end
      from chain c join submission_end e on e.consultation_id = ${consultationId}
        and e.replaced_by is not null and (e.submission_id = c.id or e.replaced_by = c.id))
    select id from chain`.execute(db);
  return rows.map((row) => row.id);
}

/** Whether this database has the submission: a backup may be older than it. */
export async function isKnown(db: Db, consultationId: string, submissionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('submission')
    .select('id')
    .where('consultation_id', '=', consultationId)
    .where('id', '=', submissionId)
    .executeTakeFirst();
  return row !== undefined;
}
