import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import type { App } from '#platform/app.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { forgetEntry, forgetInvitedBefore } from './invitations.store.server.ts';

/** Names of whom nothing came of the invitation go when their days are over; the numbers stay. Gives how many. */
export function forgetInvited({ db, clock }: Pick<App, 'db' | 'clock'>): Promise<number> {
  const before = new Date(clock.now().getTime() - daysKept('helpInvitations') * 86_400_000);
  return forgetInvitedBefore(db, before);
}

export const forgetInvitedJob = defineJob<Record<string, never>>({
  name: 'mobilising.forget',
  handle: async (_data, app) => {
    const forgotten = await forgetInvited(app);
    if (forgotten > 0) app.log.info({ forgotten }, 'names of invitations erased');
  },
});

/** Who was deleted from the directory is forgotten here too. */
export const forgetHelperSubscriber: Subscriber = {
  name: 'mobilising.forgetHelper',
  topics: ['directoryEntry.deleted'],
  handle: ({ payload }, app) => forgetEntry(app.db, String(payload.entryId)),
};
