import { inTransaction } from '#platform/db.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { forgetContact } from './plan-lines.store.server.ts';

/** Who was deleted from the directory leaves no trace in plans and activities either. */
export const forgetContactSubscriber: Subscriber = {
  name: 'outreach.forgetContact',
  topics: ['directoryEntry.deleted'],
  handle: async ({ payload }, { db }) => {
    await inTransaction(db, (tx) => forgetContact(tx, String(payload.entryId)));
  },
};
