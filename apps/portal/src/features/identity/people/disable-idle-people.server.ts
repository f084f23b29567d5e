import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { findIdlePeople, setDisabled } from '../people.store.server.ts';
import type { IdentityPlatform } from '../session.server.ts';
import { removeExpiredSessions, removeSessions } from '../sessions.store.server.ts';

export const IDLE_REASON = 'idle';

/**
 * For the nightly schedule. Decree 331/2026, level 3: accounts that nobody used for 45 days are disabled. It spares
 * nobody; an installation that nobody used comes back by `createFirstAdministratorLink` on its command line.
 */
export async function disableIdlePeople(app: IdentityPlatform): Promise<{ readonly changed: number }> {
  const now = app.clock.now();
  const days = app.config.signIn.idleDisableDays;
  const idle = await findIdlePeople(app.db, new Date(now.getTime() - days * 86_400_000));
  for (const person of idle) {
    await inTransaction(app.db, async (tx) => {
      await setDisabled(tx, person.id, now, IDLE_REASON);
      await removeSessions(tx, { personId: person.id });
      const change = {
        act: 'person.disabled',
        objectKind: 'person',
        objectId: person.id,
        after: { idleDays: days },
      };
      await record(tx, systemActor, change, now);
    });
  }
  await inTransaction(app.db, (tx) => removeExpiredSessions(tx, now));
  return { changed: idle.length };
}

/** Every night; repeating it is harmless. */
export const disableIdlePeopleJob = defineJob({
  name: 'identity.disableIdlePeople',
  handle: async (_data, app) => {
    // The people of the demo story work only when somebody looks at it.
    if (app.installation.kind === 'demo') return;
    await disableIdlePeople(app);
  },
});
