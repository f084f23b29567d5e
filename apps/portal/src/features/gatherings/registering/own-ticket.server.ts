import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { qrPath } from '#features/submissions/qr.ts';
import type { App } from '#platform/app.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { findMaterials } from '../files/files.store.server.ts';
import { mayOpen } from '../files/material.ts';
import type { Gathering } from '../gathering.ts';
import { lockGathering, requireGathering } from '../gatherings.store.server.ts';
import { findCertificateOf } from '../training/certificates.store.server.ts';
import { findProgrammeOfClass } from '../training/training.store.server.ts';
import { freed } from './places.ts';
import {
  cancelRegistration,
  countAhead,
  countPlaces,
  findRegistration,
  giveFreedPlaces,
} from './registrations.store.server.ts';
import { readTicket } from './ticket.ts';
import { doorUrl, mailTicket, type TicketPlatform } from './ticket-mail.server.ts';

/** What a ticket shows its owner. Undefined for a link that the house did not make. */
export async function loadTicket(app: Pick<App, 'db' | 'clock' | 'config'>, token: string) {
  const key = readTicket(token, 'own', app.config.secretKey);
  const registration = key && (await findRegistration(app.db, key));
  if (!registration) return undefined;
  const gathering = await requireGathering(app.db, registration.gatheringId);
  const comes = registration.state === 'placed' && gathering.state === 'announced';
  const door = doorUrl(app, registration);
  const { ordinal } = registration;
  return {
    gathering,
    registration,
    body: (await requireOrganisation(app.db, gathering.organisationId)).name,
    hasTest:
      registration.attendedAt !== null &&
      (await findProgrammeOfClass(app.db, gathering.id))?.passPercent != null,
    hasCertificate: (await findCertificateOf(app.db, gathering.id, registration.id)) !== undefined,
    materials: (await findMaterials(app.db, gathering.id)).filter((each) =>
      mayOpen(each, gathering.state, { kind: 'ticket', state: registration.state }),
    ),
    ahead: await countAhead(app.db, gathering.id, ordinal),
    door: comes ? { url: door, qr: qrPath(door) } : undefined,
    mayCancel:
      registration.state !== 'cancelled' &&
      registration.attendedAt === null &&
      gathering.state === 'announced',
  };
}

/** Gives the place back, and to the next who waits. Cancelling twice is cancelling once; false for a foreign link. */
export async function cancelOwnTicket(app: TicketPlatform, token: string): Promise<boolean> {
  const key = readTicket(token, 'own', app.config.secretKey);
  if (!key) return false;
  const now = app.clock.now();
  await inTransaction(app.db, async (tx) => {
    const gathering = await lockGathering(tx, key.gatheringId);
    if (gathering.state !== 'announced' || !(await cancelRegistration(tx, key, now))) return;
    await moveUp(app, tx, gathering);
    await emit(
      tx,
      'gathering.placeFreed',
      { gatheringId: gathering.id, registrationId: key.registrationId },
      now,
    );
    const about = {
      objectKind: 'gathering',
      objectId: gathering.id,
      organisationId: gathering.organisationId,
    };
    await record(tx, publicActor, { act: 'gathering.registrationCancelled', ...about }, now);
  });
  return true;
}

/** Gives free places to those who wait, and tells them. The gathering is locked. */
export async function moveUp(app: TicketPlatform, tx: Db, gathering: Gathering): Promise<number> {
  if (gathering.state !== 'announced') return 0;
  const { placed, waiting } = await countPlaces(tx, gathering.id);
  const up = await giveFreedPlaces(tx, gathering.id, freed(gathering.capacity, placed, waiting));
  for (const registration of up) await mailTicket(app, tx, gathering, registration, 'movedUp');
  return up.length;
}
