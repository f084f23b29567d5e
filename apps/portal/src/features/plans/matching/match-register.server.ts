import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { findRelations } from '#features/organisations/relations.store.server.ts';
import { findSuccessions } from '#features/organisations/successions.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import type { MatchRegister } from './unit-match.ts';

/** The register with what has ended and who took over, for the plan of one body on one day. */
export async function matchRegister(db: Db, ownId: string, day: string): Promise<MatchRegister> {
  const [bodies, successions, within] = await Promise.all([
    findOrganisations(db),
    findSuccessions(db),
    findRelations(db, { toId: ownId, kind: 'belongsTo', validOn: day }),
  ]);
  return { bodies, successions, ownIds: new Set([ownId, ...within.map(({ fromId }) => fromId)]), day };
}
