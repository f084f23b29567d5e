import type { RetentionCode } from '#features/submissions/retention/retention-rules.data.ts';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    retention_entry: RetentionEntryTable;
  }
}

interface RetentionEntryTable {
  id: string;
  ran_at: Date;
  rule: RetentionCode;
  days: number;
  organisation_id: string | null;
  erased: number;
  held: number;
}

/** What a night erased by one rule, of one body's rounds. */
export interface RetentionEntry {
  readonly id: string;
  readonly ranAt: Date;
  readonly rule: RetentionCode;
  readonly days: number;
  readonly organisationId: string | null;
  readonly erased: number;
  readonly held: number;
}

export async function insertEntries(tx: Db, entries: readonly RetentionEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('retention_entry')
    .values(
      entries.map((entry) => ({
        id: entry.id,
        ran_at: entry.ranAt,
        rule: entry.rule,
        days: entry.days,
        organisation_id: entry.organisationId,
        erased: entry.erased,
        held: entry.held,
      })),
    )
    .execute();
}

/** The newest first; of these bodies, and what belongs to none. */
export async function findRetentionEntries(
  db: Db,
  organisationIds: readonly string[],
  limit: number,
): Promise<RetentionEntry[]> {
  const rows = await db
    .selectFrom('retention_entry')
    .selectAll()
    .where((where) =>
      where.or([
        where('organisation_id', 'is', null),
        ...(organisationIds.length > 0 ? [where('organisation_id', 'in', [...organisationIds])] : []),
      ]),
    )
    .orderBy('ran_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ranAt: row.ran_at,
    rule: row.rule,
    days: row.days,
    organisationId: row.organisation_id,
    erased: row.erased,
    held: row.held,
  }));
}
