import { findFinishedBefore } from '#features/consultations/consultations.store.server.ts';
import { forgetAskedEntry } from '#features/consultations/invitations/invitations.store.server.ts';
import { dropFromLists } from '#features/consultations/requests/requests.store.server.ts';
import { CONTACT_DAYS_AFTER_ANSWER } from '#features/submissions/contact-retention.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { requestsText } from '#text/vi/requests.ts';
import { forgetEntry, forgetLinksOf, withdrawLinksOf } from './sheets.store.server.ts';

/** Who was deleted from the directory, or no longer agrees, is not waited for any more; a deleted one is forgotten here too. */
export const forgetEntriesSubscriber: Subscriber = {
  name: 'questionSheets.forgetEntries',
  topics: ['directoryEntry.deleted', 'directoryEntry.withdrawn'],
  handle: async ({ topic, payload }, app) => {
    const entryId = String(payload.entryId);
    await inTransaction(app.db, (tx) => dropFromLists(tx, entryId));
    if (topic === 'directoryEntry.withdrawn') return await withdrawLinksOf(app.db, entryId);
    await forgetEntry(app.db, entryId);
    await forgetAskedEntry(app.db, entryId, requestsText.forgotten);
  },
};

/** Names and addresses to which links were sent have no purpose a month after the answer, like those of contributors. */
export async function forgetOldLinks({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<number> {
  const before = new Date(clock.now().getTime() - CONTACT_DAYS_AFTER_ANSWER * 86_400_000);
  const over = await findFinishedBefore(db, before);
  return await forgetLinksOf(
    db,
    over.map(({ id }) => id),
  );
}

export const forgetLinksJob = defineJob<Record<string, never>>({
  name: 'questionSheets.forgetLinks',
  handle: async (_data, app) => {
    const forgotten = await forgetOldLinks(app);
    if (forgotten > 0) app.log.info({ forgotten }, 'addresses of question sheets forgotten');
  },
});
