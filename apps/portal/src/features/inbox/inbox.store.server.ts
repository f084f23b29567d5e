import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { WaitingItem } from './inbox.ts';

/**
 * Our own bodies; those below us, of which only what waits for approval from above is ours to see; those that handed us
 * their signature, of which only what waits for it is.
 */
export interface WaitingIn {
  readonly own: readonly string[];
  readonly below: readonly string[];
  readonly signedFor: readonly string[];
}

/** What waits in these bodies, by kind and title; at most `limit` rows, for a page that a person reads. */
export async function findWaiting(
  db: Db,
  { own, below, signedFor }: WaitingIn,
  limit: number,
): Promise<WaitingItem[]> {
  const { rows } = await sql<WaitingItem>`
    select kind, id, parent_id as "parentId", organisation_id as "organisationId", title, note, due_on as "dueOn", permission,
      programme_id as "programmeId", body
    from waiting_item where organisation_id = any(${[...own]}::uuid[])
      or organisation_id = any(${[...below]}::uuid[]) and permission in ('response.approve', 'response.sign', 'document.approve')
      or organisation_id = any(${[...signedFor]}::uuid[]) and permission = 'document.sign'
    order by due_on nulls last, kind, title limit ${limit}`.execute(db);
  return rows;
}
