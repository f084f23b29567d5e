import { createHash } from 'node:crypto';
import type { PersonActor } from '#features/authority/actor.ts';
import { legalDay } from '#platform/clock.ts';
import type { SignInPolicy } from '#platform/config.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newToken } from '#platform/ids.ts';
import { type ActingBody, loadActor } from './load-actor.server.ts';
import { setLastSeen } from './people.store.server.ts';
import type { Person } from './person.ts';
import { type Gate, gateOf, isIdle, SEEN_STEP_MS, SESSION_HOURS } from './session.ts';
import {
  findSession,
  insertSession,
  removeSessions,
  type Session,
  setLocked,
  setSeen,
} from './sessions.store.server.ts';

/** Browsers accept the __Host- name over https only; it binds the cookie to this host and to path "/". */
export const SESSION_COOKIE = 'danban_session';
export const secureSessionCookie = '__Host-danban_session';

/** What identity needs besides the platform: the policy and the key of the configuration. */
export interface IdentityPlatform extends Platform {
  readonly config: { readonly signIn: SignInPolicy; readonly secretKey: Uint8Array };
}

export interface SessionView {
  /** Names the session in lists; not the token. */
  readonly id: string;
  readonly actor: PersonActor;
  readonly person: Person;
  /** Bodies between which the person may switch. */
  readonly organisations: readonly ActingBody[];
  readonly createdAt: Date;
  /** The second factor was given in this session. */
  readonly secondFactor: boolean;
  readonly locked: boolean;
  /** The actor may act only when this is `open`; hooks send the person to the right page otherwise. */
  readonly gate: Gate;
}

/**
 * The session behind a cookie; undefined when it is unknown, expired, or its person may not act any more. `unattended`: asked by a
 * page on its own, which proves nobody in front of it and must not keep the session from locking.
 */
export async function resolveSession(
  app: IdentityPlatform,
  token: string,
  by: 'person' | 'unattended' = 'person',
): Promise<SessionView | undefined> {
  const now = app.clock.now();
  const session = await findSession(app.db, hashToken(token));
  if (!session || session.expiresAt <= now) return undefined;
  const loaded = await loadActor(app.db, session.personId, session.organisationId, legalDay(now));
  if (!loaded || loaded.person.disabledAt) return undefined;
  const { signIn } = app.config;
  const idleMinutes = loaded.actor.roles.includes('administrator')
    ? signIn.adminIdleMinutes
    : signIn.sessionIdleMinutes;
  const locked = session.lockedAt !== null || isIdle(session.lastSeenAt, now, idleMinutes);
  if (by === 'person' || locked) await noteVisit(app.db, session, locked, now);
  const secondFactor = session.secondFactorAt !== null;
  return {
    ...loaded,
    id: session.tokenHash,
    createdAt: session.createdAt,
    secondFactor,
    locked,
    gate: gateOf({ locked, hasTotp: loaded.person.hasTotp, secondFactor, totpPolicy: signIn.totp }),
  };
}

async function noteVisit(db: Db, session: Session, locked: boolean, now: Date): Promise<void> {
  if (locked) {
    if (!session.lockedAt) await setLocked(db, session.tokenHash, now);
    return;
  }
  if (now.getTime() - session.lastSeenAt.getTime() < SEEN_STEP_MS) return;
  await inTransaction(db, async (tx) => {
    await setSeen(tx, session.tokenHash, now);
    await setLastSeen(tx, session.personId, now);
  });
}

export interface StartedSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Opens a session in the transaction of the sign-in. The token that came before, if any, dies with it: no fixation. */
export async function startSession(
  tx: Db,
  session: {
    readonly personId: string;
    readonly organisationId: string | null;
    readonly secondFactorAt: Date | null;
    readonly replaces?: string;
    /** An absolute end that was already set: rotation must not prolong a session for ever. */
    readonly expiresAt?: Date;
  },
  now: Date,
): Promise<StartedSession> {
  const token = newToken();
  const expiresAt = session.expiresAt ?? new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  if (session.replaces) await removeSessions(tx, { tokenHash: session.replaces });
  await insertSession(tx, {
    tokenHash: hashToken(token),
    personId: session.personId,
    organisationId: session.organisationId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt,
    secondFactorAt: session.secondFactorAt,
    lockedAt: null,
  });
  return { token, expiresAt };
}

/** Tokens have 192 random bits, so a plain hash is enough; what a thief of the database finds opens nothing. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
