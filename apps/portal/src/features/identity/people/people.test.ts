import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import type { Role } from '#features/authority/roles.ts';
import { useIdentityPlatform } from '#test/factories/identity-platform.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { DEMO_PASSWORD, findDemoSignIns, letInToDemo } from '../demo.server.ts';
import { loadActor } from '../load-actor.server.ts';
import { findPerson } from '../people.store.server.ts';
import { resolveSession } from '../session.server.ts';
import { weaknessOf } from '../sign-in/password-strength.ts';
import { safeReturnPath } from '../sign-in/sign-in.schema.ts';
import { signIn } from '../sign-in/sign-in.server.ts';
import { disableIdlePeople } from './disable-idle-people.server.ts';
import { type DelegateInput, delegateSignature } from './manage-delegations.server.ts';
import { createPerson, disablePerson, editPerson, enablePerson } from './manage-people.server.ts';
import { endRole, type GrantInput, grantRole } from './manage-roles.server.ts';
import { createPasswordLink, findInvited, inviteFirstAdministrator, setUpPassword } from './set-up.server.ts';

const app = useIdentityPlatform({}, '2026-11-23T02:00:00Z');
const FIRST = {
  signInName: 'quan-tri',
  displayName: 'Quản trị viên',
  title: '',
  organisation: {
    name: 'Cơ quan chủ quản',
    shortName: 'Cơ quan',
    slug: 'co-quan',
    kind: 'stateBody' as const,
    level: 'province' as const,
    territory: 'tỉnh Hưng Yên',
  },
};
const GOOD = 'bảy con cá bơi ngược';

describe('the first administrator of an empty database', () => {
  test('comes in by a one-time link, without any default password', async () => {
    const platform = app();
    const invited = await inviteFirstAdministrator(platform, FIRST);
    if (!invited.ok) throw new Error(invited.reason);
    const { token, personId } = invited.value;
    expect((await findPerson(platform.db, personId))?.hasPassword).toBe(false);
    // A mail scanner opens the link twice; it still works.
    await findInvited(platform, token);
    expect((await findInvited(platform, token))?.id).toBe(personId);
    const set = (next: string, repeated = next) => setUpPassword(platform, { token, next, repeated });
    expect(await set('ngắn')).toMatchObject({ reason: 'tooShort', data: { least: 14 } });
    expect(await set(GOOD, `${GOOD}!`)).toMatchObject({ reason: 'repeatedDiffers' });
    expect((await set(GOOD)).ok).toBe(true);
    expect(await set(GOOD)).toMatchObject({ reason: 'linkUsedOrExpired' });
    const result = await signIn(platform, { name: 'quan-tri', password: GOOD, address: 'x' });
    if (!result.ok) throw new Error(result.reason);
    const view = await resolveSession(platform, result.value.session.token);
    expect(view?.actor.roles).toEqual(['administrator']);
  });

  test('asked again it renews the link of that person, and never makes a second administrator', async () => {
    const platform = app();
    const first = await inviteFirstAdministrator(platform, FIRST);
    const again = await inviteFirstAdministrator(platform, FIRST);
    if (!first.ok || !again.ok) throw new Error('refused');
    expect(again.value.personId).toBe(first.value.personId);
    expect(await findInvited(platform, first.value.token)).toBeUndefined();
    expect(await inviteFirstAdministrator(platform, { ...FIRST, signInName: 'ke-la' })).toMatchObject({
      reason: 'administratorExists',
    });
  });

  test('a link dies after a day', async () => {
    const platform = app();
    const invited = await inviteFirstAdministrator(platform, FIRST);
    if (!invited.ok) throw new Error(invited.reason);
    platform.clock.set('2026-11-24T02:00:00Z');
    expect(await findInvited(platform, invited.value.token)).toBeUndefined();
    const input = { token: invited.value.token, next: GOOD, repeated: GOOD };
    expect(await setUpPassword(platform, input)).toMatchObject({ reason: 'linkUsedOrExpired' });
    platform.clock.set('2026-11-23T02:00:00Z');
  });
});

describe('people', () => {
  test('a sign-in name is given once', async () => {
    const input = { signInName: 'thu.ha', displayName: 'Thu Hà', title: '', email: null };
    expect((await createPerson(app(), systemActor, input)).ok).toBe(true);
    expect(await createPerson(app(), systemActor, input)).toMatchObject({ reason: 'nameTaken' });
  });

  test('only an administrator manages people', async () => {
    const body = await anOrganisation(app().db);
    const leader = await aPerson(app().db, { organisationId: body.id, roles: ['leader'] });
    const input = { signInName: 'thu.ha', displayName: 'Thu Hà', title: '', email: null };
    await expect(createPerson(app(), leader, input)).rejects.toThrow(/not permitted/);
    await expect(
      createPasswordLink(app(), leader, { personId: leader.personId, resetTotp: false }),
    ).rejects.toThrow();
    await expect(enablePerson(app(), leader, leader.personId)).rejects.toThrow(/not permitted/);
  });

  test('the audit names the fields that changed, not the values', async () => {
    const body = await anOrganisation(app().db);
    const { personId } = await aPerson(app().db, {
      organisationId: body.id,
      roles: ['auditor'],
      title: 'Chuyên viên',
    });
    const { displayName, version } = (await findPerson(app().db, personId))!;
    const input = { id: personId, displayName, title: 'Phó phòng', email: 'rieng@vi-du.example', version };
    await editPerson(app(), systemActor, input);
    const [entry] = await findEntries(app().db, { objectId: personId, limit: 1 });
    expect(entry?.after).toEqual({ fields: 'title,email' });
    await expect(editPerson(app(), systemActor, input)).rejects.toThrow(/changed meanwhile/);
  });

  test('disabling: with a reason, not oneself, not the last administrator', async () => {
    const { db } = app();
    const body = await anOrganisation(db);
    const admin = await aPerson(db, { organisationId: body.id, roles: ['administrator'] });
    const officer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
    const disable = async (
      id: string,
      reason = 'nghỉ hưu',
      actor: Parameters<typeof disablePerson>[1] = admin,
    ) => {
      const result = await disablePerson(app(), actor, { id, reason });
      return result.ok ? 'ok' : result.reason;
    };
    expect(await disable(officer.personId, ' ')).toBe('reasonMissing');
    expect(await disable(admin.personId)).toBe('oneself');
    expect(await disable(admin.personId, 'x', systemActor)).toBe('lastAdministrator');
    expect(await disable(officer.personId)).toBe('ok');
    expect((await findPerson(db, officer.personId))?.disabledAt).not.toBeNull();
  });

  test('after 45 days without a visit an account is disabled; enabling counts as a visit', async () => {
    const platform = app();
    const body = await anOrganisation(platform.db);
    const at = (day: string) => new Date(`${day}T02:00:00Z`);
    const idle = { organisationId: body.id, roles: ['draftingOfficer'] as Role[] };
    const old = await aPerson(platform.db, { ...idle, createdAt: at('2026-10-08') });
    const fresh = await aPerson(platform.db, { ...idle, createdAt: at('2026-10-10') });
    expect(await disableIdlePeople(platform)).toEqual({ changed: 1 });
    expect((await findPerson(platform.db, old.personId))?.disabledReason).toBe('idle');
    expect((await findPerson(platform.db, fresh.personId))?.disabledAt).toBeNull();
    await enablePerson(platform, systemActor, old.personId);
    expect(await disableIdlePeople(platform)).toEqual({ changed: 0 });
  });
});

describe('roles with dates', () => {
  async function candidate() {
    const { db } = app();
    const body = await anOrganisation(db, { validFrom: '2025-07-01' });
    const unit = await anOrganisation(db, { level: 'unit' });
    const { personId } = await aPerson(db, { organisationId: unit.id, roles: ['staffMember'] });
    const grant = async (given: Partial<GrantInput> & { readonly role: Role }) => {
      const dates = { validFrom: '2026-01-01', validTo: null };
      const input = { personId, organisationId: body.id, programmeId: null, ...dates, ...given };
      const result = await grantRole(app(), systemActor, input);
      return result.ok ? 'ok' : result.reason;
    };
    return { body, unit, personId, grant };
  }

  test('a role counts on its days only', async () => {
    const { body, personId, grant } = await candidate();
    expect(await grant({ role: 'legalOfficer', validFrom: '2026-11-01', validTo: '2026-11-30' })).toBe('ok');
    const rolesOn = async (day: string) => {
      const loaded = await loadActor(app().db, personId, body.id, day);
      return loaded?.actor.organisationId === body.id ? loaded.actor.roles : [];
    };
    expect(await rolesOn('2026-10-31')).toEqual([]);
    expect(await rolesOn('2026-11-01')).toEqual(['legalOfficer']);
    expect(await rolesOn('2026-11-30')).toEqual(['legalOfficer']);
    expect(await rolesOn('2026-12-01')).toEqual([]);
  });

  test('refusals', async () => {
    const { unit, grant } = await candidate();
    const programmeId = '019aa000-0000-7000-8000-000000000001';
    expect(await grant({ role: 'leader', validTo: '2025-12-31' })).toBe('endBeforeStart');
    expect(await grant({ role: 'focalUnit' })).toBe('programmeMissing');
    expect(await grant({ role: 'leader', programmeId })).toBe('programmeNotAsked');
    expect(await grant({ role: 'leader', validFrom: '2025-06-30' })).toBe('outsideOfTheBodysLife');
    expect(await grant({ role: 'leader', organisationId: unit.id })).toBe('leaderOfUnit');
    expect(await grant({ role: 'focalUnit', programmeId })).toBe('ok');
    expect(await grant({ role: 'focalUnit', programmeId })).toBe('alreadyHeld');
    expect(await grant({ role: 'focalUnit', programmeId: '019aa000-0000-7000-8000-000000000002' })).toBe(
      'ok',
    );
  });

  test('the last administrator keeps the role', async () => {
    const { personId, grant } = await candidate();
    const granted = await grant({ role: 'administrator' });
    expect(granted).toBe('ok');
    const entry = await app()
      .db.selectFrom('role_assignment')
      .selectAll()
      .where('role', '=', 'administrator')
      .execute();
    const input = { personId, assignmentId: entry[0]!.id, lastDay: '2026-11-30' };
    expect(await endRole(app(), systemActor, input)).toMatchObject({ reason: 'lastAdministrator' });
  });
});

describe('handing on the signature', () => {
  test('only a leader of the body hands it on, in writing, to somebody else', async () => {
    const { db } = app();
    const body = await anOrganisation(db);
    const head = await aPerson(db, { organisationId: body.id, roles: ['leader'], title: 'Giám đốc' });
    const deputy = await aPerson(db, { organisationId: body.id, roles: ['leader'], title: 'Phó Giám đốc' });
    const officer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
    const hand = async (given: Partial<DelegateInput>) => {
      const people = { fromPersonId: head.personId, toPersonId: deputy.personId };
      const paper = { scope: 'báo cáo định kỳ', legalBasis: 'Quyết định 12/QĐ-STN' };
      const dates = { validFrom: '2026-01-05', validTo: null };
      const input = { kind: 'KT' as const, organisationId: body.id, ...people, ...paper, ...dates, ...given };
      const result = await delegateSignature(app(), systemActor, input);
      return result.ok ? 'ok' : result.reason;
    };
    expect(await hand({ toPersonId: head.personId })).toBe('samePerson');
    expect(await hand({ fromPersonId: officer.personId })).toBe('notTheHead');
    expect(await hand({ scope: ' ' })).toBe('scopeMissing');
    expect(await hand({ legalBasis: '' })).toBe('basisMissing');
    expect(await hand({ validTo: '2026-01-04' })).toBe('endBeforeStart');
    expect(await hand({})).toBe('ok');
    const loaded = await loadActor(db, deputy.personId, body.id, '2026-11-23');
    expect(loaded?.actor.delegations).toMatchObject([
      { kind: 'KT', forTitle: 'Giám đốc', organisationId: body.id },
    ]);
  });
});

describe('demo sign-ins', () => {
  test('exist on a demo database only, and not when others can reach it', async () => {
    const platform = app();
    const body = await anOrganisation(platform.db);
    const { personId } = await aPerson(platform.db, {
      organisationId: body.id,
      roles: ['auditor'],
      signInName: 'giam.sat',
    });
    const demo = { ...platform, installation: { kind: 'demo' as const, name: 'x' } };
    const production = { ...platform, installation: { kind: 'production' as const, name: 'x' } };
    await expect(letInToDemo(production, [personId])).rejects.toThrow(/not a demo/);
    await letInToDemo(demo, [personId]);
    expect((await findDemoSignIns(demo)).map((one) => one.signInName)).toContain('giam.sat');
    expect(await findDemoSignIns(production)).toEqual([]);
    expect(await findDemoSignIns({ ...demo, config: { ...platform.config, isPublic: true } })).toEqual([]);
    expect((await signIn(platform, { name: 'giam.sat', password: DEMO_PASSWORD, address: 'x' })).ok).toBe(
      true,
    );
  });
});

describe('passwords that are refused', () => {
  const names = ['nguyen.van.an', 'Nguyễn Văn An'];
  test.each([
    ['Mưa rào tháng bảy', 14, undefined],
    ['Xk7#pq2!', 8, undefined],
    ['Xk7#pq2', 8, 'tooShort'],
    ['12345678901234', 14, 'obvious'],
    ['aaaaaaaaaaaaaa', 14, 'obvious'],
    ['Matkhau2026', 8, 'obvious'],
    ['Mật khẩu 2026', 8, 'obvious'],
    ['P@ssword1234', 8, undefined],
    ['Nguyễn Văn An 1990', 14, 'obvious'],
    ['nguyenvanan123', 14, 'obvious'],
    ['qwertyuiopasdf', 14, 'obvious'],
    ['abcabcabcabcabc', 14, 'obvious'],
    ['x'.repeat(257), 14, 'tooLong'],
  ] as const)('%s', (password, least, expected) => expect(weaknessOf(password, least, names)).toBe(expected));
});

describe('where one may return to after signing in', () => {
  test.each([
    ['/workspace', '/workspace'],
    ['/workspace/people?q=ha', '/workspace/people?q=ha'],
    ['/workspaces', undefined],
    ['/du-thao', undefined],
    ['//evil.example/workspace', undefined],
    ['/workspace//evil.example', undefined],
    ['/workspace\\evil', undefined],
    ['https://evil.example/workspace', undefined],
    ['/workspace\n', undefined],
    [null, undefined],
  ])('%s', (wanted, expected) => expect(safeReturnPath(wanted)).toBe(expected));
});
