import { findReach } from '#features/organisations/find-reach.server.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import {
  findOrganisations,
  requireOrganisation,
} from '#features/organisations/organisations.store.server.ts';
import { findRelations } from '#features/organisations/relations.store.server.ts';
import { findAnsweringBodies } from '#features/organisations/successions.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import type { Audience } from './subscriptions.ts';

/** What an event happened in. */
export interface Happened {
  readonly organisationId: string;
  /** Of a plan or report; null: in none. */
  readonly programmeId: string | null;
  readonly day: string;
}

/**
 * The bodies whose people are told. What happens to the work of a body that has ended is told to those who go on with
 * it. The superior is the body to which it belongs; receiving is whom it reports to in the programme (decision 0011).
 */
export async function bodiesTold(
  db: Db,
  audience: Exclude<Audience, 'named'>,
  happened: Happened,
): Promise<readonly string[]> {
  const body = await requireOrganisation(db, happened.organisationId);
  const answering = await findAnsweringBodies(db, body, happened.day);
  if (audience === 'exact') return answering.map(({ id }) => id);
  const own = new Set<string>();
  for (const one of answering) for (const id of (await findReach(db, one, happened.day)).ownIds) own.add(id);
  if (audience === 'own') return [...own];
  const above = await relatedTo(db, own, audience, happened);
  if (audience === 'superior') return above;
  const told = new Set<string>();
  for (const one of await findOrganisations(db, { ids: above }))
    if (isValidOn(one, happened.day))
      for (const id of (await findReach(db, one, happened.day)).ownIds) told.add(id);
  return [...told];
}

async function relatedTo(
  db: Db,
  own: ReadonlySet<string>,
  audience: Exclude<Audience, 'own' | 'exact' | 'named'>,
  { programmeId, day }: Happened,
): Promise<string[]> {
  const kind = audience === 'superior' ? 'belongsTo' : 'reportsTo';
  const found = new Set<string>();
  for (const fromId of own) {
    for (const relation of await findRelations(db, { fromId, kind, validOn: day })) {
      const isAsked = relation.programmeId === null || relation.programmeId === programmeId;
      if (isAsked && !own.has(relation.toId)) found.add(relation.toId);
    }
  }
  return [...found];
}
