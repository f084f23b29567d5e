import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Not an act of anybody: the version of the record, which forms carry, stays. */
export async function writeOpenPairs(tx: Db, versionId: string, pairs: number): Promise<void> {
  await tx
    .updateTable('draft_version')
    .set({ open_pairs: pairs })
    .where('id', '=', versionId)
    .where('state', '=', 'review')
    .execute();
}

export async function writeStalePoints(tx: Db, projectId: string, points: number): Promise<void> {
  await tx
    .updateTable('key_point_sheet')
    .set({ stale_points: points })
    .where('project_id', '=', projectId)
    .execute();
}

/** Drafts of which something was written before these counts were kept. */
export async function findUncounted(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select project_id as id from draft_version where state = 'review' and open_pairs is null
    union select project_id from key_point_sheet where stale_points is null`.execute(db);
  return rows.map(({ id }) => id);
}
