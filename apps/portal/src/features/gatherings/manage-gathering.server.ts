import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { freeSlug } from '#features/organisations/slug.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { GatheringInput } from './gathering.schema.ts';
import type { Gathering } from './gathering.ts';
import {
  findGatheringBySlug,
  insertGathering,
  lockGathering,
  requireGathering,
  rowOf,
  updateGathering,
} from './gatherings.store.server.ts';
import { moveUp } from './registering/own-ticket.server.ts';
import { countPlaces, findRegistrations } from './registering/registrations.store.server.ts';
import { mailTicket, type TicketPlatform } from './registering/ticket-mail.server.ts';

export type GatheringRefusal =
  | 'endsBeforeStart'
  | 'registersAfterEnd'
  | 'otherBody'
  | 'belowPlaced'
  | 'notEditable';

/** A new one stands on the desk only, until it is announced. */
export async function createGathering(
  { db, clock }: Pick<TicketPlatform, 'db' | 'clock'>,
  actor: PersonActor,
  input: GatheringInput,
): Promise<Result<{ id: string }, GatheringRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'gathering.edit', { organisationId });
  const wrong = await whatIsWrong(db, actor, input);
  if (wrong) return refuse(wrong);
  const now = clock.now();
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await holdName(tx, 'gathering slug');
    const slug = await freeSlug(
      input.title,
      async (each) => (await findGatheringBySlug(tx, each)) !== undefined,
    );
    await insertGathering(
      tx,
      { ...factsOf(input), id, organisationId, slug },
      { by: actor.personId, at: now },
    );
    const about = { objectKind: 'gathering', objectId: id, organisationId };
    await record(tx, actor, { act: 'gathering.created', ...about, after: shown(input) }, now);
  });
  return ok({ id });
}

/** Who is registered is told when hour or place moves; who waits gets a place when there are more. */
export async function editGathering(
  app: TicketPlatform,
  actor: PersonActor,
  id: string,
  input: GatheringInput & { readonly version: number },
): Promise<Result<null, GatheringRefusal>> {
  const { db, clock } = app;
  const before = await requireGathering(db, id);
  requirePermission(actor, 'gathering.edit', before);
  if (before.state !== 'draft' && before.state !== 'announced') return refuse('notEditable');
  const wrong = await whatIsWrong(db, actor, input);
  if (wrong) return refuse(wrong);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await lockGathering(tx, id);
    const { placed } = await countPlaces(tx, id);
    if (input.capacity !== null && input.capacity < placed) return refuse('belowPlaced', { placed });
    await updateGathering(tx, id, input.version, rowOf(factsOf(input)));
    const after = await requireGathering(tx, id);
    if (after.state === 'announced' && hasMoved(before, after)) await tellAll(app, tx, after, 'moved');
    await moveUp(app, tx, after);
    await emit(tx, 'gathering.edited', { gatheringId: id }, now);
    const about = { objectKind: 'gathering', objectId: id, organisationId: before.organisationId };
    await record(
      tx,
      actor,
      { act: 'gathering.edited', ...about, before: shown(before), after: shown(input) },
      now,
    );
    return ok(null);
  });
}

/** Everybody who still means to come and gave an address. */
export async function tellAll(
  app: TicketPlatform,
  tx: Db,
  gathering: Gathering,
  occasion: 'moved' | 'cancelled',
): Promise<void> {
  for (const registration of await findRegistrations(tx, gathering.id))
    if (registration.state !== 'cancelled') await mailTicket(app, tx, gathering, registration, occasion);
}

async function whatIsWrong(
  db: Db,
  actor: PersonActor,
  input: GatheringInput,
): Promise<GatheringRefusal | undefined> {
  if (input.endsAt <= input.startsAt) return 'endsBeforeStart';
  if (input.registrationUntil && input.registrationUntil > input.endsAt) return 'registersAfterEnd';
  if (input.consultationId) {
    const { organisationId } = await requireConsultation(db, input.consultationId);
    if (!actor.ownOrganisationIds.includes(organisationId)) return 'otherBody';
  }
  return undefined;
}

const hasMoved = (before: Gathering, after: Gathering): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place ||
  before.onlineAddress !== after.onlineAddress;

/** Whoever does not say it closes the list when the gathering begins. */
function factsOf(input: GatheringInput) {
  return { ...input, registrationUntil: input.registrationUntil ?? input.startsAt };
}

function shown(facts: Pick<Gathering, 'kind' | 'title' | 'startsAt' | 'place' | 'capacity' | 'invitedOnly'>) {
  const { kind, title, startsAt, place, capacity, invitedOnly } = facts;
  return {
    ...{ gatheringKind: kind, gatheringName: title, startsAt: startsAt.toISOString() },
    ...{ venue: place, seats: capacity, invitedOnly },
  };
}
