import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { WaitingItem } from './inbox.ts';

/** What waits in these bodies, by kind and title; at most `limit` rows, for a page that a person reads. */
export async function findWaiting(
  db: Db,
  organisationIds: readonly string[],
  limit: number,
): Promise<WaitingItem[]> {
  const { rows } = await sql<WaitingItem>`
    select kind, id, parent_id as "parentId", organisation_id as "organisationId", title, note, due_on as "dueOn", permission
    from waiting_item where organisation_id = any(${[...organisationIds]}::uuid[])
    order by due_on nulls last, kind, title limit ${limit}`.execute(db);
  return rows;
}
