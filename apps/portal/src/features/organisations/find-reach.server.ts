import type { Db } from '#platform/db.server.ts';
import { type InheritedReach, withInheritances } from './inheritance.ts';
import type { Organisation } from './organisation.ts';
import { reachOf } from './reach.ts';
import { findReachEdges } from './relations.store.server.ts';
import { findInheritances } from './successions.store.server.ts';

/** How far a body reaches on a day, by the relations and the successions of that day. */
export async function findReach(
  db: Db,
  body: Pick<Organisation, 'id' | 'level'>,
  day: string,
): Promise<InheritedReach> {
  const reach = reachOf(body.id, body.level, await findReachEdges(db, body.id, day));
  const reporters = reach.reporting.map(({ organisationId }) => organisationId);
  const heirs = new Set([...reach.ownIds, ...reach.subordinateIds, ...reporters]);
  return withInheritances(reach, await findInheritances(db, [...heirs], day));
}
