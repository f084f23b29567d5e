import { record } from '#features/audit/record.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { setPasswordHash } from '../people.store.server.ts';
import type { IdentityPlatform, SessionView } from '../session.server.ts';
import { findSessionsOf, removeSessions, setActingBody } from '../sessions.store.server.ts';
import { passwordIsRight } from './count-failure.server.ts';
import { hashPassword } from './password.server.ts';
import { minimumLength, type PasswordWeakness, weaknessOf } from './password-strength.ts';
import { countUnusedBackupCodes } from './second-factors.store.server.ts';

export type PasswordRefusal = 'wrongPassword' | 'repeatedDiffers' | PasswordWeakness;

/** Ends all other sessions of the person: whoever knew the old password is out. */
export async function changePassword(
  app: IdentityPlatform,
  session: SessionView,
  input: { readonly current: string; readonly next: string; readonly repeated: string },
): Promise<Result<undefined, PasswordRefusal>> {
  const now = app.clock.now();
  const { id, signInName, displayName } = session.person;
  if (!(await passwordIsRight(app, session, input.current))) return refuse('wrongPassword');
  if (input.next !== input.repeated) return refuse('repeatedDiffers');
  const least = minimumLength(app.config.signIn);
  const weakness = weaknessOf(input.next, least, [signInName, displayName]);
  if (weakness) return refuse(weakness, { least });
  const hash = await hashPassword(input.next);
  await inTransaction(app.db, async (tx) => {
    await setPasswordHash(tx, id, hash);
    await removeSessions(tx, { personId: id, exceptTokenHash: session.id });
    await record(
      tx,
      session.actor,
      { act: 'person.passwordChanged', objectKind: 'person', objectId: id },
      now,
    );
  });
  return ok(undefined);
}

export interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

export interface AccountView {
  readonly sessions: readonly SessionRow[];
  readonly unusedBackupCodes: number;
}

export async function viewAccount(app: IdentityPlatform, session: SessionView): Promise<AccountView> {
  const sessions = await findSessionsOf(app.db, session.person.id, app.clock.now());
  return {
    sessions: sessions.map(({ tokenHash, createdAt, lastSeenAt }) => ({
      id: tokenHash,
      createdAt,
      lastSeenAt,
      isCurrent: tokenHash === session.id,
    })),
    unusedBackupCodes: await countUnusedBackupCodes(app.db, session.person.id),
  };
}

/** Ends one session of the person's own. Nobody else's: the person's id stands in the condition. */
export async function endOwnSession(app: IdentityPlatform, session: SessionView, id: string): Promise<void> {
  const now = app.clock.now();
  const personId = session.person.id;
  await inTransaction(app.db, async (tx) => {
    if ((await removeSessions(tx, { tokenHash: id, personId })) === 0) return;
    await record(tx, session.actor, { act: 'session.ended', objectKind: 'person', objectId: personId }, now);
  });
}

/** Acts for another of the person's bodies from the next request on. */
export async function switchOrganisation(
  app: IdentityPlatform,
  session: SessionView,
  organisationId: string,
): Promise<Result<undefined, 'notYours'>> {
  const now = app.clock.now();
  if (!session.organisations.some((body) => body.id === organisationId)) return refuse('notYours');
  const before = { organisationId: session.actor.organisationId };
  if (before.organisationId === organisationId) return ok(undefined);
  await inTransaction(app.db, async (tx) => {
    await setActingBody(tx, session.id, organisationId);
    const change = { act: 'session.bodyChanged', objectKind: 'person', objectId: session.person.id };
    await record(tx, session.actor, { ...change, organisationId, before, after: { organisationId } }, now);
  });
  return ok(undefined);
}
