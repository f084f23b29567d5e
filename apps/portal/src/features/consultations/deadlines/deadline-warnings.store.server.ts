import type { Db } from '#platform/db.server.ts';
import type { DeadlineWarning } from './deadline-doubt.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    deadline_warning: DeadlineWarningTable;
  }
}

interface DeadlineWarningTable {
  id: string;
  consultation_id: string;
  change_id: string | null;
  closes_on: string;
  minimum_on: string;
  found_at: Date;
  state: 'open' | 'extended' | 'confirmed' | 'superseded';
  settled_by: string | null;
  settled_at: Date | null;
  reason: string;
}

export async function insertWarning(
  db: Db,
  warning: DeadlineWarning & { readonly consultationId: string; readonly changeId: string | null },
): Promise<void> {
  await db
    .insertInto('deadline_warning')
    .values({
      id: warning.id,
      consultation_id: warning.consultationId,
      change_id: warning.changeId,
      closes_on: warning.closesOn,
      minimum_on: warning.minimumOn,
      found_at: warning.foundAt,
      state: 'open',
      settled_by: null,
      settled_at: null,
      reason: '',
    })
    .execute();
}

/** The one that waits for the officer, if any. */
export async function findOpenWarning(db: Db, consultationId: string): Promise<DeadlineWarning | undefined> {
  const row = await db
    .selectFrom('deadline_warning')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row && { id: row.id, closesOn: row.closes_on, minimumOn: row.minimum_on, foundAt: row.found_at };
}

export interface Settlement {
  readonly state: 'extended' | 'confirmed' | 'superseded';
  readonly by: string | null;
  readonly at: Date;
  readonly reason: string;
}

/** False when it was settled in the meantime. */
export async function settleWarning(db: Db, id: string, settlement: Settlement): Promise<boolean> {
  const result = await db
    .updateTable('deadline_warning')
    .set({
      state: settlement.state,
      settled_by: settlement.by,
      settled_at: settlement.at,
      reason: settlement.reason,
    })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** A published day that was kept although something came later, with the reason; for the certificate and the desk. */
export interface KeptDeadline {
  readonly closesOn: string;
  readonly minimumOn: string;
  readonly settledAt: Date;
  readonly reason: string;
}

export async function findKeptDeadlines(db: Db, consultationId: string): Promise<KeptDeadline[]> {
  const rows = await db
    .selectFrom('deadline_warning')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'confirmed')
    .orderBy('settled_at')
    .execute();
  return rows.map((row) => ({
    closesOn: row.closes_on,
    minimumOn: row.minimum_on,
    settledAt: row.settled_at ?? row.found_at,
    reason: row.reason,
  }));
}
