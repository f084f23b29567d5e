import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { forgetEntry, withdrawLinksOf } from './sheets.store.server.ts';

/** Who was deleted from the directory, or no longer agrees, is not waited for any more; a deleted one is forgotten here too. */
export const forgetEntriesSubscriber: Subscriber = {
  name: 'questionSheets.forgetEntries',
  topics: ['directoryEntry.deleted', 'directoryEntry.withdrawn'],
  handle: async ({ topic, payload }, app) => {
    const forget = topic === 'directoryEntry.deleted' ? forgetEntry : withdrawLinksOf;
    await forget(app.db, String(payload.entryId));
  },
};
