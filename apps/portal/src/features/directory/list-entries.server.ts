import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisation, organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { Forbidden } from '#platform/errors.ts';
import {
  type EntryFilter,
  findEntries,
  findEntriesById,
  findPastInvitations,
  findScope,
  requireEntry,
} from './directory.store.server.ts';
import {
  asSeenByOthers,
  consentState,
  type DirectoryEntry,
  type DirectoryScope,
  mayBeAsked,
} from './entry.ts';

export type EntrySearch = Pick<EntryFilter, 'search' | 'kind' | 'limit' | 'offset'>;

/** The directory as this person sees it: the own entries whole, those of others in the province as far as they agreed. */
export async function listEntries(platform: Platform, actor: Actor, search: EntrySearch) {
  requirePermission(actor, 'directory.read');
  const { own, sharing, scope } = await reachOf(platform, actor);
  const found = await findEntries(platform.db, { ...search, own, sharing });
  return {
    scope,
    entries: found.map((entry) => {
      const isOwn = own.includes(entry.organisationId);
      return { ...(isOwn ? entry : asSeenByOthers(entry)), isOwn, consent: consentState(entry) };
    }),
    may: {
      edit: can(actor, 'directory.edit'),
      configure: can(actor, 'directory.configure'),
    },
  };
}

/** One entry with its invitations; NotFound and Forbidden as for any object of a body. */
export async function loadEntry(platform: Platform, actor: Actor, id: string) {
  const { db, clock } = platform;
  const entry = await requireEntry(db, id);
  const { own, sharing } = await reachOf(platform, actor);
  requirePermission(actor, 'directory.read');
  const isOwn = own.includes(entry.organisationId);
  const isShared = entry.shared && entry.withdrawnOn === null && sharing.includes(entry.organisationId);
  if (!isOwn && !isShared) throw new Forbidden('directory.read');
  const mayEdit = can(actor, 'directory.edit', entry);
  return {
    entry: isOwn ? entry : asSeenByOthers(entry),
    consent: consentState(entry),
    mayBeAsked: mayBeAsked(entry),
    body: (await findOrganisation(db, entry.organisationId))?.name ?? '',
    invitations: await findPastInvitations(db, id, own),
    trail: isOwn ? await findTrail(db, { objectKind: 'directoryEntry', objectId: id }) : [],
    today: legalDay(clock.now()),
    mayEdit,
  };
}

/** Those of the own directory who may be asked today; for choosing whom to send questions to. */
export async function findAskable(db: Db, organisationIds: readonly string[]): Promise<DirectoryEntry[]> {
  const found = await findEntries(db, { own: organisationIds, sharing: [], limit: 1000, offset: 0 });
  return found.filter(mayBeAsked);
}

/** The names of those among these entries who may not be asked any more: no consent, or one that was withdrawn. */
export async function findUnaskable(db: Db, ids: readonly string[]): Promise<string[]> {
  const found = await findEntriesById(db, ids);
  return found.filter((entry) => !mayBeAsked(entry)).map(({ name }) => name);
}

interface Reach {
  readonly own: readonly string[];
  readonly sharing: readonly string[];
  readonly scope: DirectoryScope;
}

async function reachOf({ db, clock }: Platform, actor: Actor): Promise<Reach> {
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const scope = await findScope(db);
  if (scope === 'body' || actor.kind !== 'person') return { own, sharing: [], scope };
  const bodies = await organisationsAt(db, legalDay(clock.now()));
  const here = provinceOf(bodies.find(({ id }) => id === actor.organisationId)?.territory ?? '');
  const sharing = bodies
    .filter(({ id, territory }) => here !== '' && provinceOf(territory) === here && !own.includes(id))
    .map(({ id }) => id);
  return { own, sharing, scope };
}

/** "xã Khoái Châu, tỉnh Hưng Yên" and "tỉnh Hưng Yên" are of one province. */
function provinceOf(territory: string): string {
  return (territory.split(',').at(-1) ?? '').trim().toLocaleLowerCase('vi');
}
