import { insertErasedFiles } from '#features/submissions/erasing/erasures.store.server.ts';
import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { endedBefore, eraseEntries, neverSent } from './entering/entries.store.server.ts';

/** What was never sent in is kept as long as a draft of opinions. */
const DAYS_UNSENT = daysKept('unsentDraft');

/**
 * Names, addresses, words and files go when their days are over (retention row `initiativeEntries`); of an entry with a prize stays what was announced.
 * Gives how many.
 */
export async function forgetInitiatives({ db, clock }: Pick<App, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  return await inTransaction(db, async (tx) => {
    const unsent = await eraseEntries(tx, neverSent(before(DAYS_UNSENT)), now, { keepsAnnounced: false });
    const ended = endedBefore(before(daysKept('initiativeEntries')));
    const over = await eraseEntries(tx, ended, now, { keepsAnnounced: true });
    await insertErasedFiles(tx, [...unsent.files, ...over.files], now);
    return unsent.erased + over.erased;
  });
}

export const forgetInitiativesJob = defineJob<Record<string, never>>({
  name: 'initiatives.forget',
  handle: async (_data, app) => {
    const forgotten = await forgetInitiatives(app);
    if (forgotten > 0) app.log.info({ forgotten }, 'initiative entries erased');
  },
});
