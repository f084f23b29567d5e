import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { forgetEntry } from './inviting/invitations.store.server.ts';
import { eraseRegistrationsBefore } from './registering/erase-registrations.store.server.ts';

/** Names and addresses go when their days are over; that somebody of a group came stays. Gives how many were erased. */
export async function forgetRegistrations({ db, clock }: Pick<App, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - daysKept('registrations') * 86_400_000);
  return await inTransaction(db, (tx) => eraseRegistrationsBefore(tx, before, now));
}

export const forgetRegistrationsJob = defineJob<Record<string, never>>({
  name: 'gatherings.forget',
  handle: async (_data, app) => {
    const forgotten = await forgetRegistrations(app);
    if (forgotten > 0) app.log.info({ forgotten }, 'names of registrations erased');
  },
});

/** Who was deleted from the directory is forgotten here too. */
export const forgetInvitedSubscriber: Subscriber = {
  name: 'gatherings.forgetInvited',
  topics: ['directoryEntry.deleted'],
  handle: ({ payload }, app) => forgetEntry(app.db, String(payload.entryId)),
};
