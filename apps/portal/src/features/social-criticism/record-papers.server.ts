import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import type { SocialCriticism } from './criticism.ts';
import { type CriticismChange, holdCriticismOfDocument, updateCriticism } from './criticisms.store.server.ts';
import { PURPOSES } from './purposes.ts';

/** One of our papers has left the house: the day stands from here on. False when it did before; two workers write once. */
export async function recordPaper({ db, clock }: Platform, documentId: string): Promise<boolean> {
  const document = await requireDocument(db, documentId);
  if (!document.sentAt) return false;
  const sentOn = legalDay(document.sentAt);
  return await inTransaction(db, async (tx) => {
    const criticism = await holdCriticismOfDocument(tx, documentId);
    const change = criticism && changeOf(criticism, documentId, sentOn);
    if (!criticism || !change) return false;
    const { id, organisationId } = criticism;
    await updateCriticism(tx, criticism, change);
    const about = { objectKind: 'socialCriticism', objectId: id, organisationId };
    const after = { purpose: document.purpose, symbol: document.symbol, sentOn };
    await record(tx, systemActor, { act: 'criticism.paperSent', ...about, after }, clock.now());
    return true;
  });
}

function changeOf(
  criticism: SocialCriticism,
  documentId: string,
  sentOn: string,
): CriticismChange | undefined {
  const { requestDocumentId, requestedOn, replyDocumentId, repliedOn, reportDocumentId, reportedOn } =
    criticism;
  if (documentId === requestDocumentId && !requestedOn) return { requested_on: sentOn };
  if (documentId === replyDocumentId && !repliedOn) return { replied_on: sentOn };
  if (documentId === reportDocumentId && !reportedOn) return { reported_on: sentOn };
  return undefined;
}

const OURS: readonly string[] = Object.values(PURPOSES);

export const recordPapersSubscriber: Subscriber = {
  name: 'socialCriticism.recordPapers',
  topics: ['officialDocument.changed'],
  handle: async ({ payload }, app) => {
    if (payload.state === 'sent' && OURS.includes(String(payload.purpose)))
      await recordPaper(app, String(payload.documentId));
  },
};
