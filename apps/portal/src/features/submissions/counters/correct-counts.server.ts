import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { correctCounts, foldCounts, type WrongCount } from './counters.store.server.ts';

/** Makes the kept numbers of opinions what the opinions say; nothing to correct is the rule. */
export async function correctOpinionCounts({ db }: Pick<Platform, 'db'>): Promise<readonly WrongCount[]> {
  const wrong = await inTransaction(db, correctCounts);
  while ((await foldCounts(db)) > 0);
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
