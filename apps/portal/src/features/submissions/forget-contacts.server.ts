import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { findFinishedBefore } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { CONTACT_DAYS_AFTER_ANSWER } from './contact-retention.ts';
import { deleteContact, findContacts } from './submissions.store.server.ts';

/** Deletes names and addresses of rounds that were answered, or withdrawn, too long ago; opinions stay. */
export async function forgetContacts({
  db,
  clock,
}: Pick<Platform, 'db' | 'clock'>): Promise<{ readonly changed: number }> {
  const now = clock.now();
  const over = new Date(now.getTime() - CONTACT_DAYS_AFTER_ANSWER * 86_400_000);
  const owners = new Map(
    (await findFinishedBefore(db, over)).map((round) => [round.id, round.organisationId]),
  );
  let changed = 0;
  for (const { consultationId, submissionId } of await findContacts(db, [...owners.keys()])) {
    await inTransaction(db, async (tx) => {
      if (!(await deleteContact(tx, consultationId, submissionId))) return;
      const about = { objectKind: 'submission', objectId: submissionId };
      const organisationId = owners.get(consultationId);
      await record(tx, systemActor, { act: 'submission.contactExpired', ...about, organisationId }, now);
      changed += 1;
    });
  }
  return { changed };
}

/** Every night; repeating it is harmless. */
export const forgetContactsJob = defineJob<Record<string, never>>({
  name: 'submissions.forgetContacts',
  handle: async (_data, app) => {
    const { changed } = await forgetContacts(app);
    if (changed > 0) app.log.info({ changed }, 'contacts deleted after their purpose');
  },
});
