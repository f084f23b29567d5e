import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Rounds that take opinions or have closed, of these bodies, the newest first. */
export async function findRoundsOf(
  db: Db,
  organisationIds: readonly string[],
): Promise<readonly { readonly id: string; readonly title: string; readonly round: number }[]> {
  const { rows } = await sql<{ id: string; title: string; round: number }>`
    select c.id, p.short_title as title, c.round from consultation c join law_project p on p.id = c.project_id
    where c.organisation_id = any(${[...organisationIds]}::uuid[]) and c.state in ('prepared', 'open', 'closed')
    order by c.id desc limit 100`.execute(db);
  return rows;
}
