import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    legal_hold: LegalHoldTable;
  }
}

interface LegalHoldTable {
  id: string;
  organisation_id: string;
  consultation_id: string;
  submission_id: string | null;
  reason: string;
  basis: string;
  set_by: string | null;
  set_at: Date;
  review_on: string;
  ended_at: Date | null;
  ended_by: string | null;
}

/** Data that must not be erased for now: a dispute, a denunciation, an inspection needs it. */
export interface LegalHold {
  readonly id: string;
  readonly organisationId: string;
  readonly consultationId: string;
  /** null: the whole round. */
  readonly submissionId: string | null;
  readonly reason: string;
  readonly basis: string;
  readonly setBy: string | null;
  readonly setAt: Date;
  /** The day on which somebody asks whether it is still needed. */
  readonly reviewOn: string;
  readonly endedAt: Date | null;
}

export async function insertHold(tx: Db, hold: Omit<LegalHold, 'endedAt'>): Promise<void> {
  await tx
    .insertInto('legal_hold')
    .values({
      id: hold.id,
      organisation_id: hold.organisationId,
      consultation_id: hold.consultationId,
      submission_id: hold.submissionId,
      reason: hold.reason,
      basis: hold.basis,
      set_by: hold.setBy,
      set_at: hold.setAt,
      review_on: hold.reviewOn,
      ended_at: null,
      ended_by: null,
    })
    .execute();
}

/** The hold in force on a submission, its own or that of its round. */
export async function findHoldOf(
  db: Db,
  { consultationId, submissionId }: { readonly consultationId: string; readonly submissionId: string },
): Promise<LegalHold | undefined> {
  const row = await db
    .selectFrom('legal_hold')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('ended_at', 'is', null)
    .where((where) =>
      where.or([where('submission_id', 'is', null), where('submission_id', '=', submissionId)]),
    )
    .limit(1)
    .executeTakeFirst();
  return row && holdFrom(row);
}

export async function findHold(db: Db, id: string): Promise<LegalHold | undefined> {
  const row = await db.selectFrom('legal_hold').selectAll().where('id', '=', id).executeTakeFirst();
  return row && holdFrom(row);
}

/** Of these bodies (all without), those in force first. */
export async function findHolds(db: Db, organisationIds?: readonly string[]): Promise<LegalHold[]> {
  if (organisationIds?.length === 0) return [];
  const query = db
    .selectFrom('legal_hold')
    .selectAll()
    .orderBy('ended_at', (order) => order.desc().nullsFirst());
  const rows = await (organisationIds ? query.where('organisation_id', 'in', [...organisationIds]) : query)
    .orderBy('set_at', 'desc')
    .limit(300)
    .execute();
  return rows.map(holdFrom);
}

/** False when it had ended before. */
export async function endHold(tx: Db, id: string, by: string, at: Date): Promise<boolean> {
  const updated = await tx
    .updateTable('legal_hold')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

function holdFrom(row: LegalHoldTable): LegalHold {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    consultationId: row.consultation_id,
    submissionId: row.submission_id,
    reason: row.reason,
    basis: row.basis,
    setBy: row.set_by,
    setAt: row.set_at,
    reviewOn: row.review_on,
    endedAt: row.ended_at,
  };
}
