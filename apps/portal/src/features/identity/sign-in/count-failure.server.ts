import { record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { findCredentials, lockCredentials, setFailures } from '../people.store.server.ts';
import type { IdentityPlatform, SessionView } from '../session.server.ts';
import { removeSessions } from '../sessions.store.server.ts';
import { afterFailure } from './failures.ts';
import { verifyPassword } from './password.server.ts';

/**
 * Counts a wrong password or code. Passwords and codes share one count, so that neither can be tried for free.
 * With `sessionHash` the session from which it came dies when the limit is reached. True when the name is now locked.
 */
export async function countFailure(
  app: IdentityPlatform,
  personId: string,
  sessionHash?: string,
): Promise<boolean> {
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    const { failedSignIns, person } = await lockCredentials(tx, personId);
    const next = afterFailure(failedSignIns, app.config.signIn.failedSignIns, now);
    await setFailures(tx, personId, next.failures, next.lockedUntil ?? person.lockedUntil);
    if (!next.lockedUntil) return false;
    if (sessionHash) await removeSessions(tx, { tokenHash: sessionHash });
    // Only the lock is audited: an entry for every typing mistake would let anybody fill the chain from outside.
    await record(tx, systemActor, { act: 'person.locked', objectKind: 'person', objectId: personId }, now);
    return true;
  });
}

/** The password once more on an open desk; a wrong one counts as at the door. */
export async function passwordIsRight(
  app: IdentityPlatform,
  session: Pick<SessionView, 'id' | 'person'>,
  password: string,
): Promise<boolean> {
  const known = await findCredentials(app.db, session.person.id);
  if (await verifyPassword(password, known?.passwordHash)) return true;
  await countFailure(app, session.person.id, session.id);
  return false;
}
