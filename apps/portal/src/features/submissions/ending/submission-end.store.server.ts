import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    submission_end: SubmissionEndTable;
  }
}

/** Its author, or the office that had entered it by mistake. */
export type EndCause = 'author' | 'enteredWrongly';

interface SubmissionEndTable {
  consultation_id: string;
  submission_id: string;
  kind: 'withdrawn' | 'replaced';
  because: EndCause;
  replaced_by: string | null;
  at: Date;
}

/** How a submission ended before its round did: taken back, or sent anew as another one. */
export interface SubmissionEnd {
  readonly kind: 'withdrawn' | 'replaced';
  readonly because: EndCause;
  readonly at: Date;
  /** The receipt of the submission that took its place. */
  readonly replacedByCode: string | null;
}

/** False when it ended before; then nothing was written. */
export async function insertEnd(
  tx: Db,
  end: {
    readonly consultationId: string;
    readonly submissionId: string;
    readonly because: EndCause;
    readonly replacedBy: string | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('submission_end')
    .values({
      consultation_id: end.consultationId,
      submission_id: end.submissionId,
      kind: end.replacedBy ? 'replaced' : 'withdrawn',
      because: end.because,
      replaced_by: end.replacedBy,
      at: end.at,
    })
    .onConflict((conflict) => conflict.columns(['consultation_id', 'submission_id']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function findEnd(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<SubmissionEnd | undefined> {
  const row = await db
    .selectFrom('submission_end')
    .leftJoin('submission', (join) =>
      join
        .onRef('submission.consultation_id', '=', 'submission_end.consultation_id')
        .onRef('submission.id', '=', 'submission_end.replaced_by'),
    )
    .select(['submission_end.kind', 'submission_end.because', 'submission_end.at', 'submission.receipt_code'])
    .where('submission_end.consultation_id', '=', consultationId)
    .where('submission_end.submission_id', '=', submissionId)
    .executeTakeFirst();
  return row && { kind: row.kind, because: row.because, at: row.at, replacedByCode: row.receipt_code };
}

/** The receipt of the submission that this one replaced. */
export async function findReplacedCode(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('submission_end')
    .innerJoin('submission', (join) =>
      join
        .onRef('submission.consultation_id', '=', 'submission_end.consultation_id')
        .onRef('submission.id', '=', 'submission_end.submission_id'),
    )
    .select('submission.receipt_code')
    .where('submission_end.consultation_id', '=', consultationId)
    .where('submission_end.replaced_by', '=', submissionId)
    .executeTakeFirst();
  return row?.receipt_code;
}

/** Holds the opinions of a submission until the transaction ends; whether one of them is in a group. */
export async function lockIsGrouped(tx: Db, consultationId: string, submissionId: string): Promise<boolean> {
  // Taken back already (withdrawn_at) or not: whatever there is of it is held.
  await sql`select id from opinion where consultation_id = ${consultationId} and submission_id = ${submissionId}
    order by id for update`.execute(tx);
  const { rows } = await sql`select 1 from opinion o
    join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
    where o.consultation_id = ${consultationId} and o.submission_id = ${submissionId} limit 1`.execute(tx);
  return rows.length > 0;
}
