import { createHook } from 'node:async_hooks';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { endRole, grantRole } from '#features/identity/people/manage-roles.server.ts';
import { findAssignments } from '#features/identity/roles.store.server.ts';
import { useIdentityPlatform } from '#test/factories/identity-platform.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { findCredentials, setDisabled } from '../people.store.server.ts';
import { hashToken, resolveSession } from '../session.server.ts';
import { findSession } from '../sessions.store.server.ts';
import { countFailure } from './count-failure.server.ts';
import { switchOrganisation } from './own-account.server.ts';
import { hashPassword, prepareUnknownNames } from './password.server.ts';
import { signIn, signOut, unlockSession } from './sign-in.server.ts';

const app = useIdentityPlatform({}, '2026-11-23T02:00:00Z');
const PASSWORD = 'mưa rào tháng bảy 27';
const address = '203.0.113.7';
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

async function anOfficer(roles: Parameters<typeof aPerson>[1]['roles'] = ['draftingOfficer']) {
  const body = await anOrganisation(app().db);
  return await aPerson(app().db, { organisationId: body.id, roles, signInName: 'ngoc.anh', passwordHash });
}
const attempt = (platform: ReturnType<typeof app>, password: string, name = 'ngoc.anh') =>
  signIn(platform, { name, password, address });

/** Runs of argon2id that Node started meanwhile: what an attempt costs, told without a clock. */
async function hashingsDuring(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'ARGON2REQUEST') count += 1;
    },
  });
  hook.enable();
  await work().finally(() => hook.disable());
  return count;
}

test("acting for another of one's bodies is audited there, with where one came from", async () => {
  const officer = await anOfficer();
  const other = await anOrganisation(app().db);
  const { personId, organisationId } = officer;
  const held = { role: 'auditor' as const, programmeId: null, validFrom: '2026-01-01', validTo: null };
  await grantRole(app(), systemActor, { personId, organisationId: other.id, ...held });
  const started = await attempt(app(), PASSWORD);
  if (!started.ok) throw new Error(started.reason);
  const { token } = started.value.session;
  const move = async (to: string) => switchOrganisation(app(), (await resolveSession(app(), token))!, to);
  expect(await move(other.id)).toMatchObject({ ok: true });
  expect((await resolveSession(app(), token))?.actor.organisationId).toBe(other.id);
  expect(await move(other.id)).toMatchObject({ ok: true });
  expect(await move((await anOrganisation(app().db)).id)).toMatchObject({ reason: 'notYours' });
  const entries = await findEntries(app().db, { act: 'session.bodyChanged', objectId: personId, limit: 5 });
  expect(entries).toMatchObject([
    {
      actorId: personId,
      organisationId: other.id,
      before: { organisationId },
      after: { organisationId: other.id },
    },
  ]);
});

describe('signing in', () => {
  test('the right name and password open a session; only its hash is stored', async () => {
    const officer = await anOfficer();
    const result = await attempt(app(), PASSWORD);
    if (!result.ok) throw new Error(result.reason);
    const { token } = result.value.session;
    expect(result.value.gate).toBe('open');
    expect(await findSession(app().db, token)).toBeUndefined();
    expect((await findSession(app().db, hashToken(token)))?.personId).toBe(officer.personId);
    const view = await resolveSession(app(), token);
    expect(view?.actor).toEqual(officer);
    expect(await resolveSession(app(), `${token}x`)).toBeUndefined();
  });

  test('a decomposed password (NFD keyboards) is the same password', async () => {
    await anOfficer();
    expect((await attempt(app(), PASSWORD.normalize('NFD'))).ok).toBe(true);
  });

  test('signing in again replaces the token that the browser held', async () => {
    await anOfficer();
    const first = await attempt(app(), PASSWORD);
    if (!first.ok) throw new Error(first.reason);
    const replaces = first.value.session.token;
    const second = await signIn(app(), { name: 'ngoc.anh', password: PASSWORD, address, replaces });
    if (!second.ok) throw new Error(second.reason);
    expect(second.value.session.token).not.toBe(replaces);
    expect(await resolveSession(app(), replaces)).toBeUndefined();
  });

  test('signing out ends the session', async () => {
    await anOfficer();
    const result = await attempt(app(), PASSWORD);
    if (!result.ok) throw new Error(result.reason);
    await signOut(app(), result.value.session.token);
    expect(await resolveSession(app(), result.value.session.token)).toBeUndefined();
  });
});

describe('failures', () => {
  test('unknown name, wrong password and a person without password are one answer', async () => {
    const officer = await anOfficer();
    await aPerson(app().db, {
      organisationId: officer.organisationId,
      roles: ['auditor'],
      signInName: 'khong.mk',
    });
    for (const name of ['ngoc.anh', 'khong.mk', 'khong.co.ai']) {
      expect(await attempt(app(), 'sai bét', name)).toEqual({ ok: false, reason: 'unknownOrWrong' });
    }
  });

  test('all failed answers take at least as long as a known name takes', async () => {
    await anOfficer();
    for (const name of ['ngoc.anh', 'khong.co.ai']) {
      const began = performance.now();
      await attempt(app(), 'sai bét', name);
      expect(performance.now() - began).toBeGreaterThanOrEqual(299);
    }
  });

  test('an unknown name costs the same hashing as a known one', async () => {
    await anOfficer();
    expect(await hashingsDuring(() => attempt(app(), 'sai bét', 'ngoc.anh'))).toBe(1);
    await prepareUnknownNames();
    expect(await hashingsDuring(() => attempt(app(), 'sai bét', 'khong.co.ai'))).toBe(1);
  });

  test('after five failures the name is closed for fifteen minutes, even for the right password, with the same answer', async () => {
    const officer = await anOfficer();
    const platform = app();
    for (let i = 0; i < 4; i += 1) await countFailure(platform, officer.personId);
    await attempt(platform, 'sai bét');
    expect(await attempt(platform, PASSWORD)).toEqual({ ok: false, reason: 'unknownOrWrong' });
    platform.clock.set('2026-11-23T02:14:59Z');
    expect((await attempt(platform, PASSWORD)).ok).toBe(false);
    platform.clock.set('2026-11-23T02:15:00Z');
    expect((await attempt(platform, PASSWORD)).ok).toBe(true);
    const locks = await findEntries(platform.db, {
      objectId: officer.personId,
      act: 'person.locked',
      limit: 10,
    });
    expect(locks).toHaveLength(1);
    platform.clock.set('2026-11-23T02:00:00Z');
  }, 15_000);

  test('four failures and a success begin a new count', async () => {
    const officer = await anOfficer();
    for (let i = 0; i < 3; i += 1) await countFailure(app(), officer.personId);
    await attempt(app(), 'sai bét');
    expect((await attempt(app(), PASSWORD)).ok).toBe(true);
    expect((await findCredentials(app().db, officer.personId))?.failedSignIns).toBe(0);
  }, 15_000);

  test('too many attempts from one address are stopped before any hashing', async () => {
    await anOfficer();
    const platform = app();
    const take = vi.spyOn(platform.rateLimits, 'take');
    take.mockResolvedValue({ ok: false, retryAfterSeconds: 61 });
    expect(await attempt(platform, PASSWORD)).toEqual({
      ok: false,
      reason: 'tooManyAttempts',
      data: { minutes: 2 },
    });
  });

  test('who is disabled or has nothing to act for is told so only after the right password', async () => {
    const officer = await anOfficer();
    const [held] = await findAssignments(app().db, { personId: officer.personId });
    const ended = { personId: officer.personId, assignmentId: held!.id, lastDay: '2026-11-22' };
    expect((await endRole(app(), systemActor, ended)).ok).toBe(true);
    expect(await attempt(app(), PASSWORD)).toEqual({ ok: false, reason: 'nothingToActFor' });
    await setDisabled(app().db, officer.personId, new Date(), 'nghỉ hưu');
    expect(await attempt(app(), PASSWORD)).toEqual({ ok: false, reason: 'disabled' });
    expect(await attempt(app(), 'sai bét')).toEqual({ ok: false, reason: 'unknownOrWrong' });
  });
});

describe('idle time and the end of a session', () => {
  async function opened(roles: Parameters<typeof anOfficer>[0]) {
    await anOfficer(roles);
    const platform = app();
    platform.clock.set('2026-11-23T02:00:00Z');
    const result = await attempt(platform, PASSWORD);
    if (!result.ok) throw new Error(result.reason);
    return { platform, token: result.value.session.token };
  }

  test.each([
    ['an officer after 14 minutes 59', ['draftingOfficer'], '2026-11-23T02:14:59Z', false],
    ['an officer after 15 minutes', ['draftingOfficer'], '2026-11-23T02:15:00Z', true],
    ['an administrator after 4 minutes 59', ['administrator'], '2026-11-23T02:04:59Z', false],
    ['an administrator after 5 minutes', ['administrator'], '2026-11-23T02:05:00Z', true],
  ] as const)('%s', async (_what, roles, at, locked) => {
    const { platform, token } = await opened(roles);
    platform.clock.set(at);
    expect((await resolveSession(platform, token))?.locked).toBe(locked);
  });

  test('work keeps a session open; once locked it stays locked until the password is given, under a new token', async () => {
    const { platform, token } = await opened(['draftingOfficer']);
    for (const at of ['02:10', '02:20', '02:30']) {
      platform.clock.set(`2026-11-23T${at}:00Z`);
      expect((await resolveSession(platform, token))?.gate).toBe('open');
    }
    platform.clock.set('2026-11-23T02:50:00Z');
    expect((await resolveSession(platform, token))?.gate).toBe('password');
    platform.clock.set('2026-11-23T02:50:30Z');
    expect((await resolveSession(platform, token))?.gate).toBe('password');
    expect(await unlockSession(platform, { token, password: 'sai bét' })).toEqual({
      ok: false,
      reason: 'wrongPassword',
    });
    const unlocked = await unlockSession(platform, { token, password: PASSWORD });
    if (!unlocked.ok) throw new Error(unlocked.reason);
    expect(await resolveSession(platform, token)).toBeUndefined();
    expect((await resolveSession(platform, unlocked.value.token))?.gate).toBe('open');
    expect(unlocked.value.expiresAt).toEqual(new Date('2026-11-23T14:00:00Z'));
  });

  test('what a page asks by itself keeps no session open, and opens none', async () => {
    const { platform, token } = await opened(['draftingOfficer']);
    for (const at of ['02:05', '02:10', '02:14']) {
      platform.clock.set(`2026-11-23T${at}:00Z`);
      expect((await resolveSession(platform, token, 'unattended'))?.gate).toBe('open');
    }
    platform.clock.set('2026-11-23T02:15:00Z');
    expect((await resolveSession(platform, token, 'unattended'))?.gate).toBe('password');
    expect((await resolveSession(platform, token))?.gate).toBe('password');
  });

  test('five wrong passwords on a locked session end it', async () => {
    const { platform, token } = await opened(['draftingOfficer']);
    platform.clock.set('2026-11-23T03:00:00Z');
    const reasons: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const result = await unlockSession(platform, { token, password: 'sai bét' });
      reasons.push(result.ok ? 'ok' : result.reason);
    }
    expect(reasons).toEqual([
      'wrongPassword',
      'wrongPassword',
      'wrongPassword',
      'wrongPassword',
      'signInAgain',
    ]);
    expect(await resolveSession(platform, token)).toBeUndefined();
  });

  test('after twelve hours a session is over, however busy', async () => {
    const { platform, token } = await opened(['draftingOfficer']);
    for (let minutes = 10; minutes < 720; minutes += 10) {
      platform.clock.set(new Date(Date.parse('2026-11-23T02:00:00Z') + minutes * 60_000));
      expect(await resolveSession(platform, token)).toBeDefined();
    }
    platform.clock.set('2026-11-23T14:00:00Z');
    expect(await resolveSession(platform, token)).toBeUndefined();
    platform.clock.set('2026-11-23T02:00:00Z');
  });

  test('a disabled person is out at once', async () => {
    const { platform, token } = await opened(['draftingOfficer']);
    const view = await resolveSession(platform, token);
    await setDisabled(platform.db, view!.person.id, new Date(), 'nghỉ việc');
    expect(await resolveSession(platform, token)).toBeUndefined();
  });
});
