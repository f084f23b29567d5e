import type { Db } from '#platform/db.server.ts';
import { requireOrganisation } from './organisations.store.server.ts';
import { findAnsweringBodies } from './successions.store.server.ts';

/**
 * In whose name something of a body is issued on a day: the body itself while it exists, then its only successor.
 * Undefined when nobody went on with its work, or several did: none of them speaks alone for it.
 */
export async function findIssuer(db: Db, organisationId: string, day: string): Promise<string | undefined> {
  const body = await requireOrganisation(db, organisationId);
  const answering = await findAnsweringBodies(db, body, day);
  return answering.length === 1 ? answering[0]?.id : undefined;
}
