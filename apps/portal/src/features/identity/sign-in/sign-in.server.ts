import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { record } from '#features/audit/record.server.ts';
import { legalDay } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import type { Limit, RateLimits } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type LoadedActor, loadActor } from '../load-actor.server.ts';
import { findCredentials, findCredentialsByName, setFailures, setLastSeen } from '../people.store.server.ts';
import { hashToken, type IdentityPlatform, type StartedSession, startSession } from '../session.server.ts';
import { type Gate, gateOf } from '../session.ts';
import { findSession, removeSessions } from '../sessions.store.server.ts';
import { countFailure } from './count-failure.server.ts';
import { isLockedOut } from './failures.ts';
import { verifyPassword } from './password.server.ts';

/** Unknown name, wrong password and a locked name are one answer; the others are told only after a right password. */
export type SignInRefusal = 'unknownOrWrong' | 'tooManyAttempts' | 'disabled' | 'nothingToActFor';

export interface SignInPlatform extends IdentityPlatform {
  readonly rateLimits: RateLimits;
}

export interface SignInInput {
  readonly name: string;
  readonly password: string;
  /** Where the attempt comes from; a whole department may share one address, so the limit is wide. */
  readonly address: string;
  /** The token that the browser already holds, if any. */
  readonly replaces?: string | undefined;
}

/** Names are guarded one by one by the count of failures; this stops trying one password on many names. */
const BY_ADDRESS: Limit = { name: 'sign-in', count: 60, perSeconds: 300 };

export interface SignedIn {
  readonly session: StartedSession;
  /** What is asked next. */
  readonly gate: Gate;
}

/** Every failed answer takes at least this long, which covers the work that only known names cause. */
const FAILURE_MS = 300;

export async function signIn(
  app: SignInPlatform,
  input: SignInInput,
): Promise<Result<SignedIn, SignInRefusal>> {
  const taken = await app.rateLimits.take(BY_ADDRESS, input.address);
  if (!taken.ok) return refuse('tooManyAttempts', { minutes: Math.ceil(taken.retryAfterSeconds / 60) });
  const began = performance.now();
  const result = await trySignIn(app, input);
  if (!result.ok) await pause(Math.max(0, FAILURE_MS - (performance.now() - began)));
  return result;
}

async function trySignIn(
  app: IdentityPlatform,
  input: SignInInput,
): Promise<Result<SignedIn, SignInRefusal>> {
  const now = app.clock.now();
  const known = await findCredentialsByName(app.db, input.name);
  const right = await verifyPassword(input.password, known?.passwordHash);
  if (!known) return refuse('unknownOrWrong');
  if (isLockedOut(known.person.lockedUntil, now)) return refuse('unknownOrWrong');
  if (!right) {
    await countFailure(app, known.person.id);
    return refuse('unknownOrWrong');
  }
  if (known.person.disabledAt) return refuse('disabled');
  const loaded = await loadActor(app.db, known.person.id, null, legalDay(now));
  if (!loaded) return refuse('nothingToActFor');
  const replaces = input.replaces ? hashToken(input.replaces) : undefined;
  const session = await inTransaction(app.db, (tx) => open(tx, loaded, replaces, now));
  const { hasTotp } = loaded.person;
  const gate = gateOf({ locked: false, hasTotp, secondFactor: false, totpPolicy: app.config.signIn.totp });
  return ok({ session, gate });
}

async function open(
  tx: Db,
  { actor, person }: LoadedActor,
  replaces: string | undefined,
  now: Date,
): Promise<StartedSession> {
  const { personId, organisationId } = actor;
  // With a second factor to come, only its code ends the count: else each sign-in would give new guesses at the code.
  if (!person.hasTotp) await setFailures(tx, personId, 0, null);
  await setLastSeen(tx, personId, now);
  const session = await startSession(tx, { personId, organisationId, secondFactorAt: null, replaces }, now);
  await record(tx, actor, { act: 'session.started', objectKind: 'person', objectId: personId }, now);
  return session;
}

export type UnlockRefusal = 'wrongPassword' | 'signInAgain';

/** The password again after idle time. The session goes on under a new token, with its old end and its second factor. */
export async function unlockSession(
  app: IdentityPlatform,
  input: { readonly token: string; readonly password: string },
): Promise<Result<StartedSession, UnlockRefusal>> {
  const now = app.clock.now();
  const session = await findSession(app.db, hashToken(input.token));
  const known = session && (await findCredentials(app.db, session.personId));
  if (!session || !known || session.expiresAt <= now || known.person.disabledAt) return refuse('signInAgain');
  const lockedOut = isLockedOut(known.person.lockedUntil, now);
  if (!(await verifyPassword(input.password, known.passwordHash)) || lockedOut) {
    if (lockedOut) return refuse('signInAgain');
    const locked = await countFailure(app, session.personId, session.tokenHash);
    return refuse(locked ? 'signInAgain' : 'wrongPassword');
  }
  const { personId, organisationId, secondFactorAt, expiresAt, tokenHash: replaces } = session;
  return ok(
    await inTransaction(app.db, async (tx) => {
      if (secondFactorAt || !known.person.hasTotp) await setFailures(tx, personId, 0, null);
      return await startSession(tx, { personId, organisationId, secondFactorAt, expiresAt, replaces }, now);
    }),
  );
}

/** Ends the session behind a cookie; an unknown token is no error. */
export async function signOut(app: IdentityPlatform, token: string): Promise<void> {
  const session = await findSession(app.db, hashToken(token));
  if (!session) return;
  const { personId, organisationId, tokenHash } = session;
  const now = app.clock.now();
  await inTransaction(app.db, async (tx) => {
    await removeSessions(tx, { tokenHash });
    const actor = { kind: 'person' as const, personId, ...(organisationId && { organisationId }) };
    await record(tx, actor, { act: 'session.ended', objectKind: 'person', objectId: personId }, now);
  });
}
