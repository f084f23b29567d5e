import { defineJob } from '#platform/jobs/job.ts';
import { foldChannelCounts } from './channel-counts.store.server.ts';
import { foldCounts, foldGroupedCounts } from './counters.store.server.ts';

/** Every minute, so that a page never has to add up more changes than one minute brings. */
export const foldCountsJob = defineJob({
  name: 'submissions.foldCounts',
  handle: async (_data, { db }) => {
    while ((await foldCounts(db)) > 0);
    while ((await foldGroupedCounts(db)) > 0);
    while ((await foldChannelCounts(db)) > 0);
  },
});
