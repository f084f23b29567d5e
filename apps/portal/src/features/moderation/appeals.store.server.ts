import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    moderation_appeal: AppealTable;
  }
}

interface AppealTable {
  consultation_id: string;
  id: string;
  opinion_id: string;
  words: string;
  asked_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
  outcome: 'shown' | 'upheld' | null;
  answer: string | null;
}

/** The contributor asks for a second look at what was hidden. */
export interface Appeal {
  readonly id: string;
  readonly opinionId: string;
  readonly words: string;
  readonly askedAt: Date;
  readonly outcome: 'shown' | 'upheld' | null;
  readonly answer: string | null;
}

/** False when one is open already. */
export async function insertAppeal(
  tx: Db,
  appeal: { consultationId: string; id: string; opinionId: string; words: string; askedAt: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('moderation_appeal')
    .values({
      consultation_id: appeal.consultationId,
      id: appeal.id,
      opinion_id: appeal.opinionId,
      words: appeal.words,
      asked_at: appeal.askedAt,
      decided_at: null,
      decided_by: null,
      outcome: null,
      answer: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Of these opinions, the newest first. */
export async function findAppeals(
  db: Db,
  consultationId: string,
  opinionIds: readonly string[],
): Promise<Appeal[]> {
  if (opinionIds.length === 0) return [];
  const rows = await db
    .selectFrom('moderation_appeal')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('opinion_id', 'in', [...opinionIds])
    .orderBy('asked_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    opinionId: row.opinion_id,
    words: row.words,
    askedAt: row.asked_at,
    outcome: row.outcome,
    answer: row.answer,
  }));
}

/** False when somebody else has decided it meanwhile, or it is no asking about this opinion. */
export async function settleAppeal(
  tx: Db,
  of: { readonly consultationId: string; readonly id: string; readonly opinionId: string },
  decided: { outcome: 'shown' | 'upheld'; answer: string; by: string | null; at: Date },
): Promise<boolean> {
  const updated = await tx
    .updateTable('moderation_appeal')
    .set({
      outcome: decided.outcome,
      answer: decided.answer,
      decided_by: decided.by,
      decided_at: decided.at,
    })
    .where('consultation_id', '=', of.consultationId)
    .where('id', '=', of.id)
    .where('opinion_id', '=', of.opinionId)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** What the contributor wrote is gone; that it was asked, and the answer, stay. Gives how many. */
export async function eraseAppeals(tx: Db, consultationId: string, submissionId: string): Promise<number> {
  // Of opinions that were taken back (withdrawn_at) and of what is no opinion too: all of it goes.
  const result = await sql`update moderation_appeal a set words = '' from opinion o
    where o.consultation_id = a.consultation_id and o.id = a.opinion_id and a.words <> ''
      and o.consultation_id = ${consultationId} and o.submission_id = ${submissionId}`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/** Submissions of rounds that ended before an instant, whose appeals still have their words; withdrawn_at or not. */
export async function findAppealsSince(
  db: Db,
  before: Date,
): Promise<
  readonly {
    readonly consultationId: string;
    readonly submissionId: string;
    readonly organisationId: string;
    readonly since: Date;
  }[]
> {
  const { rows } = await sql<{
    consultationId: string;
    submissionId: string;
    organisationId: string;
    since: Date;
  }>`
    select distinct o.consultation_id as "consultationId", o.submission_id as "submissionId",
      c.organisation_id as "organisationId", coalesce(c.completed_at, c.closed_at) as since
    from moderation_appeal a join opinion o on o.consultation_id = a.consultation_id and o.id = a.opinion_id
    join consultation c on c.id = a.consultation_id
    where a.words <> '' and (c.completed_at is not null or c.state = 'withdrawn')
      and coalesce(c.completed_at, c.closed_at) < ${before}`.execute(db);
  return rows;
}
