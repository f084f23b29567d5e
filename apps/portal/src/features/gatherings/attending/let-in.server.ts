import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Gathering } from '../gathering.ts';
import type { ParticipantGroup } from '../gathering-kinds.data.ts';
import { lockGathering, requireGathering } from '../gatherings.store.server.ts';
import { findRegistration, type Registration } from '../registering/registrations.store.server.ts';
import { readTicket, type TicketKey } from '../registering/ticket.ts';
import { markAttended, unmarkAttended, writeDoorCount } from './attendance.store.server.ts';

type Letting = Pick<App, 'db' | 'clock'>;
export type LetInRefusal =
  | 'notHeldYet'
  | 'cancelledGathering'
  | 'closed'
  | 'cancelled'
  | 'already'
  | 'gone'
  | 'notLetIn';

/** From the morning of its day until the list is closed. */
export function whyNotLetIn({ state, startsAt }: Gathering, now: Date): LetInRefusal | undefined {
  if (state === 'cancelled') return 'cancelledGathering';
  if (state === 'closed') return 'closed';
  if (state === 'draft' || legalDay(now) < legalDay(startsAt)) return 'notHeldYet';
  return undefined;
}

/** What the staff sees behind a QR code, before anything is written. Looking lets nobody in. */
export async function readDoorCode(
  app: Pick<App, 'db' | 'clock' | 'config'>,
  actor: PersonActor,
  token: string,
) {
  const key = readTicket(token, 'door', app.config.secretKey);
  const registration = key && (await findRegistration(app.db, key));
  if (!registration) throw new NotFound('code of a ticket');
  const gathering = await requireGathering(app.db, registration.gatheringId);
  requirePermission(actor, 'gathering.edit', gathering);
  return { gathering, registration, refusal: whyNotLetIn(gathering, app.clock.now()) ?? null };
}

/** By the code of the ticket, which the camera of a telephone opens. */
export async function letInByCode(
  app: Pick<App, 'db' | 'clock' | 'config'>,
  actor: PersonActor,
  token: string,
  _input: unknown,
): Promise<Result<null, LetInRefusal>> {
  const key = readTicket(token, 'door', app.config.secretKey);
  if (!key) throw new NotFound('code of a ticket');
  return await letIn(app, actor, key, 'code');
}

/** By the list: the same person, the same row. */
export async function letInByList(
  app: Letting,
  actor: PersonActor,
  gatheringId: string,
  { registrationId }: { readonly registrationId: string },
): Promise<Result<null, LetInRefusal>> {
  return await letIn(app, actor, { gatheringId, registrationId }, 'list');
}

async function letIn(
  { db, clock }: Letting,
  actor: PersonActor,
  key: TicketKey,
  how: 'list' | 'code',
): Promise<Result<null, LetInRefusal>> {
  requirePermission(actor, 'gathering.edit', await requireGathering(db, key.gatheringId));
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const gathering = await lockGathering(tx, key.gatheringId);
    const registration = await findRegistration(tx, key);
    const refusal = whyNotLetIn(gathering, now) ?? whyNotThisOne(registration);
    if (refusal) return refuse(refusal, { at: registration?.attendedAt?.toISOString() ?? '' });
    if (!(await markAttended(tx, key, { by: actor.personId, at: now, how }))) return refuse('already');
    await emit(tx, 'gathering.attended', { gatheringId: gathering.id }, now);
    const about = {
      objectKind: 'gathering',
      objectId: gathering.id,
      organisationId: gathering.organisationId,
    };
    await record(
      tx,
      actor,
      {
        act: 'gathering.letIn',
        ...about,
        after: { letInHow: how, registrationNumber: registration?.ordinal ?? 0 },
      },
      now,
    );
    return ok(null);
  });
}

/** Who waited for a place and came all the same is let in: the staff sees the room. */
function whyNotThisOne(registration: Registration | undefined): LetInRefusal | undefined {
  if (!registration) return 'gone';
  if (registration.state === 'cancelled') return 'cancelled';
  return registration.attendedAt ? 'already' : undefined;
}

/** A slip of the finger is taken back. */
export async function takeBackLetIn(
  { db, clock }: Letting,
  actor: PersonActor,
  gatheringId: string,
  { registrationId }: { readonly registrationId: string },
): Promise<Result<null, LetInRefusal>> {
  requirePermission(actor, 'gathering.edit', await requireGathering(db, gatheringId));
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const gathering = await lockGathering(tx, gatheringId);
    if (gathering.state === 'closed') return refuse('closed');
    if (!(await unmarkAttended(tx, { gatheringId, registrationId }))) return refuse('notLetIn');
    const about = {
      objectKind: 'gathering',
      objectId: gatheringId,
      organisationId: gathering.organisationId,
    };
    await record(tx, actor, { act: 'gathering.letInTakenBack', ...about }, now);
    return ok(null);
  });
}

/** How many of a group came without a registration. */
export async function countAtDoor(
  { db, clock }: Letting,
  actor: PersonActor,
  gatheringId: string,
  { group, people }: { readonly group: ParticipantGroup; readonly people: number },
): Promise<Result<null, LetInRefusal>> {
  requirePermission(actor, 'gathering.edit', await requireGathering(db, gatheringId));
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const gathering = await lockGathering(tx, gatheringId);
    const refusal = whyNotLetIn(gathering, now);
    if (refusal) return refuse(refusal);
    await writeDoorCount(tx, gatheringId, group, people);
    await emit(tx, 'gathering.attended', { gatheringId }, now);
    const about = {
      objectKind: 'gathering',
      objectId: gatheringId,
      organisationId: gathering.organisationId,
    };
    await record(
      tx,
      actor,
      { act: 'gathering.doorCounted', ...about, after: { participantGroup: group, people } },
      now,
    );
    return ok(null);
  });
}
