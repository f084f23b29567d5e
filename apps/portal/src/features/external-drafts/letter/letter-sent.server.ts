import { systemActor } from '#features/authority/actor.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { changed } from '../external-draft-change.server.ts';
import { findByDocument, updateExternalDraft } from '../external-drafts.store.server.ts';
import { next } from '../lifecycle.ts';
import { LETTER_PURPOSE } from './write-letter.server.ts';

/** The draft is answered on the day on which its letter left. Run twice, it changes nothing. */
export async function noteLetterSent(platform: Platform, documentId: string): Promise<boolean> {
  const { db, clock } = platform;
  const draft = await findByDocument(db, documentId);
  const state = draft && next(draft.state, 'send', 'system');
  if (!draft || !state) return false;
  const { sentAt, symbol } = await requireDocument(db, documentId);
  if (!sentAt) return false;
  const answeredOn = legalDay(sentAt);
  await inTransaction(db, async (tx) => {
    await updateExternalDraft(tx, draft.id, draft.version, { state, answered_on: answeredOn });
    const told = { topic: 'externalDraft.answered', after: { state, answeredOn, symbol } };
    await changed(tx, systemActor, draft, { act: 'externalDraft.answered', ...told }, clock.now());
  });
  return true;
}

export const letterSentSubscriber: Subscriber = {
  name: 'externalDrafts.letterSent',
  topics: ['officialDocument.changed'],
  handle: async ({ payload }, app) => {
    if (payload.purpose === LETTER_PURPOSE && payload.state === 'sent')
      await noteLetterSent(app, String(payload.documentId));
  },
};
