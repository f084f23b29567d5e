import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Something whose time may be over: of which submission, and since when the time runs. */
export interface DueData {
  readonly consultationId: string;
  readonly submissionId: string;
  readonly organisationId: string;
  readonly since: Date;
}

type Row = DueData;

// A round begins to count when it was answered, or withdrawn.
const ROUND = sql`(select c.id, c.organisation_id, coalesce(c.completed_at, c.closed_at) as since from consultation c
  where c.completed_at is not null or (c.state = 'withdrawn' and c.closed_at is not null))`;

/** Names and addresses of rounds that ended before an instant. */
export async function findContactsSince(db: Db, before: Date): Promise<DueData[]> {
  const { rows } =
    await sql<Row>`select k.consultation_id as "consultationId", k.submission_id as "submissionId",
      r.organisation_id as "organisationId", r.since
    from ${ROUND} r join contributor_contact k on k.consultation_id = r.id where r.since < ${before}`.execute(
      db,
    );
  return rows;
}

/** Submissions that were taken back or replaced and still have their words (withdrawn_at is set on all of them). */
export async function findEndedSince(db: Db, before: Date): Promise<DueData[]> {
  const { rows } =
    await sql<Row>`select e.consultation_id as "consultationId", e.submission_id as "submissionId",
      r.organisation_id as "organisationId", r.since
    from ${ROUND} r join submission_end e on e.consultation_id = r.id where r.since < ${before}
      and not exists (select from submission_erasure x where x.consultation_id = e.consultation_id
        and x.submission_id = e.submission_id)`.execute(db);
  return rows;
}

/** Submissions with files. */
export async function findWithFilesSince(db: Db, before: Date): Promise<DueData[]> {
  const { rows } =
    await sql<Row>`select distinct a.consultation_id as "consultationId", a.submission_id as "submissionId",
      r.organisation_id as "organisationId", r.since
    from ${ROUND} r join attachment a on a.consultation_id = r.id
    where a.submission_id is not null and r.since < ${before}`.execute(db);
  return rows;
}

/** Takes the files of one submission out; gives what the store has to let go of. */
export async function deleteFilesOf(tx: Db, consultationId: string, submissionId: string): Promise<string[]> {
  const rows = await tx
    .deleteFrom('attachment')
    .where('consultation_id', '=', consultationId)
    .where('submission_id', '=', submissionId)
    .returning('stored_sha256')
    .execute();
  return rows.map((row) => row.stored_sha256);
}
