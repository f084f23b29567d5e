import { generate } from 'otplib';
import { beforeAll, describe, expect, test } from 'vitest';
import { useIdentityPlatform } from '#test/factories/identity-platform.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { findCredentials } from '../people.store.server.ts';
import { resolveSession, type SessionView } from '../session.server.ts';
import { newBackupCodes, readBackupCode } from './backup-codes.ts';
import { changePassword } from './own-account.server.ts';
import { hashPassword } from './password.server.ts';
import {
  confirmTotp,
  findTotpInvitation,
  giveSecondFactor,
  renewBackupCodes,
  startTotp,
} from './second-factor.server.ts';
import { signIn } from './sign-in.server.ts';
import { openSecret, sealSecret } from './totp.server.ts';

const app = useIdentityPlatform({ totp: 'required' }, '2026-11-23T02:00:00Z');
const PASSWORD = 'mưa rào tháng bảy 27';
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

const later = (platform: ReturnType<typeof app>, seconds: number) =>
  platform.clock.set(new Date(platform.clock.now().getTime() + seconds * 1000));

async function enter(platform: ReturnType<typeof app>) {
  const result = await signIn(platform, { name: 'ngoc.anh', password: PASSWORD, address: '203.0.113.7' });
  if (!result.ok) throw new Error(result.reason);
  return { token: result.value.session.token, gate: result.value.gate };
}

const viewOf = async (platform: ReturnType<typeof app>, token: string): Promise<SessionView> => {
  const view = await resolveSession(platform, token);
  if (!view) throw new Error('no session');
  return view;
};

/** A person with a confirmed authenticator app, whose confirming code lies a minute back. */
async function withTotp() {
  const platform = app();
  const body = await anOrganisation(platform.db);
  const { personId } = await aPerson(platform.db, {
    organisationId: body.id,
    roles: ['draftingOfficer'],
    signInName: 'ngoc.anh',
    passwordHash,
  });
  const { token } = await enter(platform);
  await startTotp(platform, await viewOf(platform, token), { password: '' });
  const secret = openSecret(
    (await findCredentials(platform.db, personId))!.totpSecret!,
    personId,
    platform.config.secretKey,
  );
  const code = () => generate({ secret, epoch: Math.floor(platform.clock.now().getTime() / 1000) });
  const confirmed = await confirmTotp(platform, await viewOf(platform, token), { token, code: await code() });
  if (!confirmed.ok) throw new Error(confirmed.reason);
  later(platform, 60);
  return { platform, personId, code, first: token, ...confirmed.value };
}

describe('setting up', () => {
  test('required: after the password nothing is open but the set-up, until the first right code', async () => {
    const platform = app();
    const body = await anOrganisation(platform.db);
    await aPerson(platform.db, {
      organisationId: body.id,
      roles: ['auditor'],
      signInName: 'ngoc.anh',
      passwordHash,
    });
    const { token, gate } = await enter(platform);
    expect(gate).toBe('setUpTotp');
    const view = await viewOf(platform, token);
    expect(await findTotpInvitation(platform, view, 'Dân Bàn')).toBeUndefined();
    await startTotp(platform, view, { password: '' });
    const invitation = await findTotpInvitation(platform, view, 'Dân Bàn');
    expect(invitation?.typed.replace(/ /g, '')).toMatch(/^[A-Z2-7]{32}$/);
    expect(invitation?.svg).toContain('<svg');
    expect(await confirmTotp(platform, view, { token, code: '000000' })).toMatchObject({
      reason: 'wrongCode',
    });
    expect((await viewOf(platform, token)).gate).toBe('setUpTotp');
  });

  test('the first right code opens the session under a new token and gives ten codes', async () => {
    const { platform, session, first, backupCodes } = await withTotp();
    expect(await resolveSession(platform, first)).toBeUndefined();
    expect((await viewOf(platform, session.token)).gate).toBe('open');
    expect(new Set(backupCodes).size).toBe(10);
  });

  test('the secret is stored sealed, bound to the person and the key', async () => {
    const { platform, personId } = await withTotp();
    const stored = (await findCredentials(platform.db, personId))!.totpSecret!;
    expect(stored).toMatch(/^v1\.[A-Za-z0-9+/=]+$/);
    expect(() => openSecret(stored, 'somebody else', platform.config.secretKey)).toThrow();
    expect(() => openSecret(stored, personId, new Uint8Array(32))).toThrow();
    expect(sealSecret('ABC', 'p', new Uint8Array(32))).not.toBe(sealSecret('ABC', 'p', new Uint8Array(32)));
  });

  test('replacing a working app needs the password', async () => {
    const { platform, session } = await withTotp();
    const view = await viewOf(platform, session.token);
    expect(await startTotp(platform, view, { password: 'sai' })).toMatchObject({ reason: 'wrongPassword' });
    expect((await startTotp(platform, view, { password: PASSWORD })).ok).toBe(true);
    expect((await viewOf(platform, session.token)).gate).toBe('setUpTotp');
  });
});

describe('the second step', () => {
  test('signing in again with the right password gives no new guesses at the code', async () => {
    const { platform, personId } = await withTotp();
    for (let guess = 0; guess < 4; guess += 1) {
      const { token } = await enter(platform);
      expect(await giveSecondFactor(platform, { token, code: '000000' })).toMatchObject({
        reason: 'wrongCode',
      });
    }
    const { token } = await enter(platform);
    expect(await giveSecondFactor(platform, { token, code: '000000' })).toMatchObject({
      reason: 'signInAgain',
    });
    expect((await findCredentials(platform.db, personId))?.person.lockedUntil).not.toBeNull();
  });

  test('the password cannot be tried without limit on an open desk either', async () => {
    const { platform, personId, session } = await withTotp();
    const view = await viewOf(platform, session.token);
    const wrong = { current: 'sai', next: 'nước lên đồng trũng', repeated: 'nước lên đồng trũng' };
    for (const attempt of [
      () => startTotp(platform, view, { password: 'sai' }),
      () => renewBackupCodes(platform, view, { password: 'sai' }),
      () => changePassword(platform, view, wrong),
      () => changePassword(platform, view, wrong),
      () => renewBackupCodes(platform, view, { password: 'sai' }),
    ]) {
      expect(await attempt()).toMatchObject({ reason: 'wrongPassword' });
    }
    expect((await findCredentials(platform.db, personId))?.person.lockedUntil).not.toBeNull();
    expect(await resolveSession(platform, session.token)).toBeUndefined();
  });

  test('a code opens the session once: whoever saw it cannot use it again', async () => {
    const { platform, code } = await withTotp();
    const one = await enter(platform);
    expect(one.gate).toBe('secondStep');
    expect((await viewOf(platform, one.token)).gate).toBe('secondStep');
    const given = await code();
    const passed = await giveSecondFactor(platform, { token: one.token, code: given });
    if (!passed.ok) throw new Error(passed.reason);
    expect(await resolveSession(platform, one.token)).toBeUndefined();
    expect((await viewOf(platform, passed.value.token)).gate).toBe('open');
    const two = await enter(platform);
    expect(await giveSecondFactor(platform, { token: two.token, code: given })).toMatchObject({
      reason: 'wrongCode',
    });
    later(platform, 30);
    expect((await giveSecondFactor(platform, { token: two.token, code: await code() })).ok).toBe(true);
  });

  test('an older code than the last accepted one is refused too', async () => {
    const { platform, code } = await withTotp();
    const old = await code();
    later(platform, 30);
    const one = await enter(platform);
    expect((await giveSecondFactor(platform, { token: one.token, code: await code() })).ok).toBe(true);
    const two = await enter(platform);
    expect((await giveSecondFactor(platform, { token: two.token, code: old })).ok).toBe(false);
  });

  test('the clock of the telephone may be half a minute off, not two', async () => {
    const { platform, code } = await withTotp();
    const given = await code();
    later(platform, 29);
    const one = await enter(platform);
    expect((await giveSecondFactor(platform, { token: one.token, code: given })).ok).toBe(true);
    const stale = await code();
    later(platform, 120);
    const two = await enter(platform);
    expect((await giveSecondFactor(platform, { token: two.token, code: stale })).ok).toBe(false);
  });

  test('a backup code works once, however it is typed', async () => {
    const { platform, backupCodes } = await withTotp();
    const one = await enter(platform);
    const typed = ` ${backupCodes[0]!.toLowerCase().replace('-', ' ')} `;
    expect((await giveSecondFactor(platform, { token: one.token, code: typed })).ok).toBe(true);
    const two = await enter(platform);
    expect((await giveSecondFactor(platform, { token: two.token, code: backupCodes[0]! })).ok).toBe(false);
    expect((await giveSecondFactor(platform, { token: two.token, code: backupCodes[1]! })).ok).toBe(true);
  });

  test('new backup codes make the old ones worthless, and need the password', async () => {
    const { platform, session, backupCodes } = await withTotp();
    const view = await viewOf(platform, session.token);
    expect(await renewBackupCodes(platform, view, { password: 'sai' })).toMatchObject({
      reason: 'wrongPassword',
    });
    const renewed = await renewBackupCodes(platform, view, { password: PASSWORD });
    if (!renewed.ok) throw new Error(renewed.reason);
    const { token } = await enter(platform);
    expect((await giveSecondFactor(platform, { token, code: backupCodes[0]! })).ok).toBe(false);
    expect((await giveSecondFactor(platform, { token, code: renewed.value[0]! })).ok).toBe(true);
  });

  test('five wrong codes end the session and close the name for fifteen minutes', async () => {
    const { platform, code } = await withTotp();
    const { token } = await enter(platform);
    const reasons: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      const result = await giveSecondFactor(platform, { token, code: '12345' });
      reasons.push(result.ok ? 'ok' : result.reason);
    }
    expect(reasons).toEqual(['wrongCode', 'wrongCode', 'wrongCode', 'wrongCode', 'signInAgain']);
    expect(await giveSecondFactor(platform, { token, code: await code() })).toMatchObject({
      reason: 'signInAgain',
    });
    const again = await signIn(platform, { name: 'ngoc.anh', password: PASSWORD, address: 'x' });
    expect(again).toEqual({ ok: false, reason: 'unknownOrWrong' });
  });
});

describe('backup codes', () => {
  test.each([
    ['ABCDE-23456', 'ABCDE-23456'],
    ['abcde23456', 'ABCDE-23456'],
    [' ab cde-234 56 ', 'ABCDE-23456'],
    ['ABCDE-2345', undefined],
    ['ABCDE-2345O', undefined],
    ['123456', undefined],
    ['', undefined],
  ])('"%s"', (typed, expected) => expect(readBackupCode(typed)).toBe(expected));

  test('what is printed can be read', () => {
    for (const code of newBackupCodes()) expect(readBackupCode(code)).toBe(code);
  });
});
