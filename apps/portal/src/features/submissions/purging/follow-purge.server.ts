import { listByProject } from '#features/consultations/consultations.store.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { eraseQuotesOf } from './quotes.store.server.ts';

/** A purged text takes with it what opinions quote of it. What people wrote themselves is theirs and stays inside. */
export const followPurgeOfQuotesSubscriber: Subscriber = {
  name: 'submissions.followPurgeOfQuotes',
  topics: ['draft.versionPurged'],
  handle: async ({ payload }, app) => {
    const rounds = await listByProject(app.db, String(payload.projectId));
    const ids = rounds.map(({ id }) => id);
    await eraseQuotesOf(app.db, String(payload.versionId), ids);
  },
};
