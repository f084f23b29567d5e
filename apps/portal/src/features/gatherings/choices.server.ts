import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findEntries } from '#features/directory/directory.store.server.ts';
import { mayBeAsked } from '#features/directory/entry.ts';
import type { Db } from '#platform/db.server.ts';
import { findRoundsOf } from './rounds.store.server.ts';

/** Rounds of the own bodies that a gathering may be about. */
export async function findOwnRounds(db: Db, actor: PersonActor) {
  return await findRoundsOf(db, actor.ownOrganisationIds);
}

/** Those of the own directory who agreed to be asked. */
export async function findOwnSpeakers(db: Db, actor: PersonActor) {
  if (!can(actor, 'directory.read')) return [];
  const entries = await findEntries(db, {
    own: actor.ownOrganisationIds,
    sharing: [],
    limit: 1000,
    offset: 0,
  });
  return entries
    .filter(mayBeAsked)
    .map(({ id, name, workplace, kind, email }) => ({ id, name, workplace, kind, hasEmail: email !== null }));
}
