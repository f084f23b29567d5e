import { type AuditFilter, findEntries } from '#features/audit/audit.store.server.ts';
import { idsIn, type TrailRow, trailOf } from '#features/audit/trail.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { findPersonNames } from './people.store.server.ts';

/** What `AuditTrail` shows: the entries of one object with the names of people, newest first. */
export async function findTrail(
  db: Db,
  filter: Omit<AuditFilter, 'limit'> & { readonly limit?: number },
): Promise<TrailRow[]> {
  const entries = await findEntries(db, { limit: 30, ...filter });
  const ids = [...new Set([...entries.flatMap((entry) => entry.actorId ?? []), ...idsIn(entries)])];
  const names = await findPersonNames(db, ids);
  for (const body of await findOrganisations(db, { ids })) names.set(body.id, body.shortName);
  return trailOf(entries, names);
}
