import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { eraseEntriesBefore } from './playing/entries.store.server.ts';

/** Names and addresses go when their days are over (retention row `contestEntries`); scores stay without them. Gives how many. */
export async function forgetEntries({ db, clock }: Pick<App, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - daysKept('contestEntries') * 86_400_000);
  return await inTransaction(db, (tx) => eraseEntriesBefore(tx, before, now));
}

export const forgetEntriesJob = defineJob<Record<string, never>>({
  name: 'contests.forget',
  handle: async (_data, app) => {
    const forgotten = await forgetEntries(app);
    if (forgotten > 0) app.log.info({ forgotten }, 'names of contest entries erased');
  },
});
