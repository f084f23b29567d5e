import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { requireConsultation } from '../consultations.store.server.ts';
import { insertInvitation } from '../invitations/invitations.store.server.ts';
import { answerDeadline } from './answer-deadline.server.ts';
import { holdAsking } from './asked-already.server.ts';
import { REQUEST_PURPOSE } from './draft-letter.server.ts';
import { findRequestedBodies, holdRequestOfDocument, updateRequest } from './requests.store.server.ts';

/**
 * The letter has left the house: all on its list have been asked from this day, and the clock of their answers runs. This
 * works by holding the request, so that of two workers the second finds it sent. False when there was nothing to do.
 */
export async function recordDispatch(platform: Platform, documentId: string): Promise<boolean> {
  const { db, clock } = platform;
  const letter = await requireDocument(db, documentId);
  if (!letter.sentAt) return false;
  const sentOn = legalDay(letter.sentAt);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const request = await holdRequestOfDocument(tx, documentId);
    // Given up at this desk, and signed and sent at the other one: whoever got the letter was asked.
    if (request?.state !== 'drafted' && request?.state !== 'cancelled') return false;
    const { consultationId } = request;
    await holdAsking(tx, consultationId);
    const consultation = await requireConsultation(tx, consultationId);
    const deadline = await answerDeadline(tx, consultation, sentOn, request.dueOn ?? undefined);
    const dueOn = deadline.rule ? deadline.closesOn : request.dueOn;
    await updateRequest(tx, request, { state: 'sent', sent_on: sentOn, deadline });
    const bodies = await findRequestedBodies(tx, consultationId, request.id);
    for (const { organisationId, directoryEntryId, askedName } of bodies) {
      const invitation = { id: newId(now), organisationId, askedName, sentOn, dueOn };
      await insertInvitation(tx, consultationId, {
        ...invitation,
        requestId: request.id,
        directoryEntryId,
      });
    }
    const { organisationId } = consultation;
    await emit(tx, 'request.sent', { consultationId, requestId: request.id, organisationId }, now);
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { requestId: request.id, symbol: letter.symbol, sentOn, dueOn, bodies: bodies.length };
    await record(tx, systemActor, { act: 'request.sent', ...about, after }, now);
    return true;
  });
}

export const recordDispatchSubscriber: Subscriber = {
  name: 'consultations.recordDispatch',
  topics: ['officialDocument.changed'],
  handle: async ({ payload }, app) => {
    if (payload.purpose === REQUEST_PURPOSE && payload.state === 'sent')
      await recordDispatch(app, String(payload.documentId));
  },
};
