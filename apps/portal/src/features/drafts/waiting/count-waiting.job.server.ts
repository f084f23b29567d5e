import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { countOpenPairs, countStalePoints } from './count-waiting.server.ts';
import { findUncounted } from './waiting.store.server.ts';

/** Counts what was written before the counts were kept (migration 0060); afterwards it finds nothing. */
export const countWaitingJob = defineJob<Record<string, never>>({
  name: 'drafts.countWaiting',
  handle: async (_data, { db }) => {
    for (const projectId of await findUncounted(db))
      await inTransaction(db, async (tx) => {
        await countOpenPairs(tx, projectId);
        await countStalePoints(tx, projectId);
      });
  },
});
