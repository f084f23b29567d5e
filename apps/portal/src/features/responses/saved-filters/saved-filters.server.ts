import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { writtenLine } from '#features/submissions/written-words.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  type FilterRefusal,
  LONGEST_NAME,
  MOST_FILTERS,
  type SavedFilter,
  type SaveFilterRefusal,
} from './saved-filter.ts';
import {
  deleteFilter,
  findFilters,
  insertFilter,
  type LockedFilter,
  lockFilter,
  setShared,
} from './saved-filters.store.server.ts';

/** The filters that this person finds on the desk of a round; those that are shared stay inside the body. */
export async function loadFilters(db: Db, actor: Actor, consultation: Consultation): Promise<SavedFilter[]> {
  if (actor.kind !== 'person') return [];
  const withShared = can(actor, 'response.seeColleagues', consultation);
  return await findFilters(db, consultation.id, actor.personId, withShared);
}

/** Keeps the filter of an address under a name. */
export async function saveFilter(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  input: { readonly name: string; readonly query: string; readonly shared: boolean },
): Promise<Result<null, SaveFilterRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const { query, shared } = input;
  if (shared) requirePermission(actor, 'response.seeColleagues', consultation);
  const name = writtenLine(input.name);
  if (query === '') return refuse('nothingFiltered');
  if (name === '') return refuse('nameNeeded');
  if (name.length > LONGEST_NAME) return refuse('nameTooLong');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const own = await findFilters(tx, consultationId, actor.personId, false);
    if (own.length >= MOST_FILTERS) return refuse('tooMany');
    const filter = { consultationId, id: newId(now), name, query, shared };
    if (!(await insertFilter(tx, filter, { personId: actor.personId, at: now }))) return refuse('nameTaken');
    const ownerId = actor.personId;
    if (shared) await record(tx, actor, entryOf(consultation, 'response.filterShared', { ownerId }), now);
    return ok(null);
  });
}

/**
 * Offers one's own filter to the body, or keeps it to oneself again. Of a colleague's filter whoever gives out the work may end the
 * sharing (its owner may have left): the owner keeps it, and nobody else changes it.
 */
export async function shareFilter(
  platform: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  { id, shared }: { readonly id: string; readonly shared: boolean },
): Promise<Result<null, FilterRefusal>> {
  return await onFilter(platform, actor, consultationId, id, async (tx, consultation, now, filter) => {
    const isOurs = filter.ownerId === actor.personId;
    if (!isOurs && (shared || !can(actor, 'response.assign', consultation))) return refuse('notYours');
    requirePermission(actor, 'response.seeColleagues', consultation);
    if (filter.shared === shared) return ok(null);
    await setShared(tx, consultationId, id, shared);
    const act = shared ? 'response.filterShared' : 'response.filterUnshared';
    await record(tx, actor, entryOf(consultation, act, filter), now);
    return ok(null);
  });
}

/** Deletes one's own filter. */
export async function dropFilter(
  platform: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  { id }: { readonly id: string },
): Promise<Result<null, FilterRefusal>> {
  return await onFilter(platform, actor, consultationId, id, async (tx, consultation, now, filter) => {
    if (filter.ownerId !== actor.personId) return refuse('notYours');
    await deleteFilter(tx, consultationId, id);
    if (filter.shared) await record(tx, actor, entryOf(consultation, 'response.filterUnshared', filter), now);
    return ok(null);
  });
}

async function onFilter(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  id: string,
  work: (
    tx: Db,
    consultation: Consultation,
    now: Date,
    filter: LockedFilter,
  ) => Promise<Result<null, FilterRefusal>>,
): Promise<Result<null, FilterRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const filter = await lockFilter(tx, consultationId, id);
    // Somebody else's private filter is not there for anybody else; a shared one only inside the body.
    const isThere =
      filter?.ownerId === actor.personId ||
      (filter?.shared && can(actor, 'response.seeColleagues', consultation));
    return filter && isThere ? await work(tx, consultation, now, filter) : refuse('gone');
  });
}

/** What the body sees is in the trail of the round; one's own list is one's own matter. */
function entryOf(
  { id, organisationId }: Consultation,
  act: string,
  { ownerId }: Pick<LockedFilter, 'ownerId'>,
) {
  return { act, objectKind: 'consultation', objectId: id, organisationId, after: { ownerId } };
}
