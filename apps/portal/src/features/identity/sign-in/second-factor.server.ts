import { record } from '#features/audit/record.server.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type Credentials, findCredentials, lockCredentials, setFailures } from '../people.store.server.ts';
import {
  hashToken,
  type IdentityPlatform,
  type SessionView,
  type StartedSession,
  startSession,
} from '../session.server.ts';
import { findSession, type Session } from '../sessions.store.server.ts';
import { hashBackupCode, newBackupCodes, readBackupCode } from './backup-codes.ts';
import { countFailure, passwordIsRight } from './count-failure.server.ts';
import { isLockedOut } from './failures.ts';
import {
  replaceBackupCodes,
  setPendingTotp,
  setTotpConfirmed,
  setTotpStep,
  useBackupCode,
} from './second-factors.store.server.ts';
import {
  acceptedStep,
  invitationFor,
  newTotpSecret,
  openSecret,
  sealSecret,
  type TotpInvitation,
} from './totp.server.ts';

export type SecondStepRefusal = 'wrongCode' | 'signInAgain';

/** The code of the app or one backup code after the password. The session gets a new token. */
export async function giveSecondFactor(
  app: IdentityPlatform,
  input: { readonly token: string; readonly code: string },
): Promise<Result<StartedSession, SecondStepRefusal>> {
  const now = app.clock.now();
  const session = await findSession(app.db, hashToken(input.token));
  if (!session || session.expiresAt <= now || session.lockedAt) return refuse('signInAgain');
  const given = await inTransaction(app.db, async (tx) => {
    const known = await lockCredentials(tx, session.personId);
    if (known.person.disabledAt || isLockedOut(known.person.lockedUntil, now)) return 'signInAgain';
    const how = await acceptCode(app, tx, known, input.code, now);
    return how ? await raiseSession(tx, session, how, now) : 'wrongCode';
  });
  if (given === 'signInAgain') return refuse(given);
  if (given !== 'wrongCode') return ok(given);
  const locked = await countFailure(app, session.personId, session.tokenHash);
  return refuse(locked ? 'signInAgain' : 'wrongCode');
}

async function raiseSession(
  tx: Db,
  session: Session,
  how: 'totp' | 'backupCode',
  now: Date,
): Promise<StartedSession> {
  const { personId, organisationId, expiresAt, tokenHash: replaces } = session;
  await setFailures(tx, personId, 0, null);
  const started = await startSession(
    tx,
    { personId, organisationId, secondFactorAt: now, expiresAt, replaces },
    now,
  );
  const actor = { kind: 'person' as const, personId, ...(organisationId && { organisationId }) };
  const change = { act: 'session.secondFactor', objectKind: 'person', objectId: personId, after: { how } };
  await record(tx, actor, change, now);
  return started;
}

async function acceptCode(
  app: IdentityPlatform,
  tx: Db,
  known: Credentials,
  code: string,
  now: Date,
): Promise<'totp' | 'backupCode' | undefined> {
  const { id } = known.person;
  if (!known.totpSecret || !known.person.hasTotp) return undefined;
  const secret = openSecret(known.totpSecret, id, app.config.secretKey);
  const step = await acceptedStep(secret, code, known.totpLastStep, now);
  if (step !== undefined) {
    await setTotpStep(tx, id, step);
    return 'totp';
  }
  const backup = readBackupCode(code);
  if (backup && (await useBackupCode(tx, id, hashBackupCode(backup, id), now))) return 'backupCode';
  return undefined;
}

export type TotpRefusal = 'wrongPassword' | 'wrongCode' | 'notStarted';

/**
 * A new secret for the authenticator app. Replacing one that works needs the password, so that an unwatched
 * desk is not enough; the old one stops at once.
 */
export async function startTotp(
  app: IdentityPlatform,
  session: SessionView,
  input: { readonly password: string },
): Promise<Result<undefined, TotpRefusal>> {
  const now = app.clock.now();
  const personId = session.person.id;
  if (session.person.hasTotp && !(await passwordIsRight(app, session, input.password))) {
    return refuse('wrongPassword');
  }
  const sealed = sealSecret(newTotpSecret(), personId, app.config.secretKey);
  await inTransaction(app.db, async (tx) => {
    await setPendingTotp(tx, personId, sealed);
    if (!session.person.hasTotp) return;
    await record(
      tx,
      session.actor,
      { act: 'person.totpRemoved', objectKind: 'person', objectId: personId },
      now,
    );
  });
  return ok(undefined);
}

/** The picture and the letters of a secret that waits for its first code; undefined when none waits. */
export async function findTotpInvitation(
  app: IdentityPlatform,
  session: SessionView,
  issuer: string,
): Promise<TotpInvitation | undefined> {
  const known = await findCredentials(app.db, session.person.id);
  if (!known?.totpSecret || known.person.hasTotp) return undefined;
  const secret = openSecret(known.totpSecret, session.person.id, app.config.secretKey);
  return await invitationFor(secret, known.person.signInName, issuer);
}

export interface ConfirmedTotp {
  readonly session: StartedSession;
  /** Shown once; only their hashes are kept. */
  readonly backupCodes: readonly string[];
}

/** The first right code puts the app into force, gives ten backup codes and a session under a new token. */
export async function confirmTotp(
  app: IdentityPlatform,
  session: SessionView,
  input: { readonly token: string; readonly code: string },
): Promise<Result<ConfirmedTotp, TotpRefusal>> {
  const now = app.clock.now();
  const personId = session.person.id;
  return await inTransaction(app.db, async (tx) => {
    const known = await lockCredentials(tx, personId);
    const current = await findSession(tx, hashToken(input.token));
    if (!known.totpSecret || known.person.hasTotp || !current) return refuse('notStarted');
    const secret = openSecret(known.totpSecret, personId, app.config.secretKey);
    const step = await acceptedStep(secret, input.code, known.totpLastStep, now);
    if (step === undefined) return refuse('wrongCode');
    await setTotpConfirmed(tx, personId, now, step);
    const backupCodes = await giveBackupCodes(tx, personId);
    const { organisationId, expiresAt, tokenHash: replaces } = current;
    const started = await startSession(
      tx,
      { personId, organisationId, secondFactorAt: now, expiresAt, replaces },
      now,
    );
    await record(
      tx,
      session.actor,
      { act: 'person.totpConfirmed', objectKind: 'person', objectId: personId },
      now,
    );
    return ok({ session: started, backupCodes });
  });
}

/** Ten new codes; those printed before stop working. Needs the password. */
export async function renewBackupCodes(
  app: IdentityPlatform,
  session: SessionView,
  input: { readonly password: string },
): Promise<Result<readonly string[], TotpRefusal>> {
  const now = app.clock.now();
  const personId = session.person.id;
  if (!session.person.hasTotp) return refuse('notStarted');
  if (!(await passwordIsRight(app, session, input.password))) return refuse('wrongPassword');
  return await inTransaction(app.db, async (tx) => {
    // Or two tabs at once would leave twenty codes that work.
    await lockCredentials(tx, personId);
    const codes = await giveBackupCodes(tx, personId);
    await record(
      tx,
      session.actor,
      { act: 'person.backupCodesRenewed', objectKind: 'person', objectId: personId },
      now,
    );
    return ok(codes);
  });
}

async function giveBackupCodes(tx: Db, personId: string): Promise<string[]> {
  const codes = newBackupCodes();
  await replaceBackupCodes(
    tx,
    personId,
    codes.map((code) => hashBackupCode(code, personId)),
  );
  return codes;
}
