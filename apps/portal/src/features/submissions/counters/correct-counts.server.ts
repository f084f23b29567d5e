import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import {
  correctChannelCounts,
  foldChannelCounts,
  type WrongChannelCount,
} from './channel-counts.store.server.ts';
import {
  correctCounts,
  correctGroupedCounts,
  foldCounts,
  foldGroupedCounts,
  type WrongCount,
  type WrongGroupedCount,
} from './counters.store.server.ts';

/** Makes the kept numbers of opinions, of units, groups and channels, what the opinions say; nothing to correct is the rule. */
export async function correctOpinionCounts({
  db,
}: Pick<Platform, 'db'>): Promise<readonly (WrongCount | WrongGroupedCount | WrongChannelCount)[]> {
  const wrong = [
    ...(await inTransaction(db, correctCounts)),
    ...(await inTransaction(db, correctGroupedCounts)),
    ...(await inTransaction(db, correctChannelCounts)),
  ];
  while ((await foldCounts(db)) > 0);
  while ((await foldGroupedCounts(db)) > 0);
  while ((await foldChannelCounts(db)) > 0);
  return wrong;
}

/** Every night. What it finds is a bug, or somebody wrote into the database by hand: it stands in the log, codes and numbers only. */
export const correctCountsJob = defineJob({
  name: 'submissions.correctCounts',
  handle: async (_data, app) => {
    const wrong = await correctOpinionCounts(app);
    if (wrong.length > 0)
      app.log.error({ wrong }, 'kept numbers of opinions were wrong and have been corrected');
  },
});
