import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { confirmFourEyesException } from './confirm-four-eyes-exception.server.ts';
import { endFourEyesException, listRunningExceptions } from './end-four-eyes-exception.server.ts';
import { findFourEyesExceptions } from './four-eyes.store.server.ts';
import { type FourEyesException, mayApprove, mayConfirmForOneself } from './four-eyes.ts';
import { loadActor } from './load-actor.server.ts';
import { signingCapacities } from './signing.ts';

const person = (personId: string, given: Partial<PersonActor> = {}): PersonActor => ({
  kind: 'person',
  personId,
  displayName: '',
  title: '',
  organisationId: 'commune',
  roles: ['leader'],
  ownOrganisationIds: ['commune'],
  subordinateOrganisationIds: [],
  inheritedOrganisationIds: [],
  focalProgrammeIds: [],
  reporting: [],
  delegations: [],
  ...given,
});

const exception = (personId: string, organisationId: string, validTo: string): FourEyesException => ({
  id: 'x',
  organisationId,
  personId,
  confirmedBy: 'head',
  reason: 'một công chức tư pháp',
  validFrom: '2026-01-01',
  validTo,
});

describe('two persons, or one with the recorded confirmation of the head', () => {
  const rows: [sentence: string, proposedBy: string, exceptions: FourEyesException[], expected: string][] = [
    ['another person may approve', 'officer', [], 'ok'],
    ['nobody approves the own proposal', 'head', [], 'samePerson'],
    ['with the confirmation the same person may', 'head', [exception('head', 'commune', '2026-12-31')], 'ok'],
    ['on its last day too', 'head', [exception('head', 'commune', '2026-11-23')], 'ok'],
    ['not after it has run out', 'head', [exception('head', 'commune', '2026-11-22')], 'exceptionExpired'],
    ['not with that of somebody else', 'head', [exception('officer', 'commune', '2026-12-31')], 'samePerson'],
    ['not with that of another body', 'head', [exception('head', 'other', '2026-12-31')], 'samePerson'],
  ];
  test.each(rows)('%s', (_sentence, proposedBy, exceptions, expected) => {
    const result = mayApprove({ proposedBy, approver: person('head'), exceptions, today: '2026-11-23' });
    expect(result.ok ? 'ok' : result.reason).toBe(expected);
  });

  test.each([
    ['the head of a commune with one officer may confirm for himself', 'commune', 1, true],
    ['the head of a commune without officers too', 'commune', 0, true],
    ['with two officers there is a second person', 'commune', 2, false],
    ['a department always has other ways', 'province', 0, false],
  ] as const)('%s', (_sentence, level, otherOfficers, expected) => {
    expect(mayConfirmForOneself({ level, otherOfficers })).toBe(expected);
  });
});

describe('confirming', () => {
  const platform = usePlatform('2026-11-23T02:00:00Z');
  const dates = { validFrom: '2026-11-23', validTo: '2027-05-31' };

  async function commune(level: 'commune' | 'province' = 'commune') {
    const body = await anOrganisation(platform().db, { level });
    const head = await aPerson(platform().db, { organisationId: body.id, roles: ['leader'] });
    const officer = await aPerson(platform().db, { organisationId: body.id, roles: ['communeOfficer'] });
    const ask = async (
      actor: PersonActor,
      personId: string,
      given: Partial<typeof dates & { reason: string }> = {},
    ) => {
      const input = { organisationId: body.id, personId, reason: 'chỉ có một công chức', ...dates, ...given };
      const result = await confirmFourEyesException(platform(), actor, input);
      return result.ok ? 'ok' : result.reason;
    };
    return { body, head, officer, ask };
  }

  test('the head confirms for the only officer, who may then do both', async () => {
    const { body, head, officer, ask } = await commune();
    expect(await ask(head, officer.personId)).toBe('ok');
    const exceptions = await findFourEyesExceptions(platform().db, [body.id]);
    const question = { proposedBy: officer.personId, approver: officer, exceptions };
    expect(mayApprove({ ...question, today: '2026-12-01' })).toEqual({ ok: true });
    expect(mayApprove({ ...question, today: '2027-06-01' })).toEqual({
      ok: false,
      reason: 'exceptionExpired',
    });
  });

  test('refusals', async () => {
    const { head, officer, ask } = await commune();
    const stranger = await commune();
    expect(await ask(head, officer.personId, { reason: '  ' })).toBe('reasonMissing');
    expect(await ask(head, officer.personId, { validTo: '2026-11-22' })).toBe('endBeforeStart');
    expect(await ask(head, officer.personId, { validTo: '2028-11-23' })).toBe('tooLong');
    expect(await ask(head, stranger.officer.personId)).toBe('notOfTheBody');
    await expect(ask(officer, officer.personId)).rejects.toThrow(/not permitted/);
    await expect(ask(stranger.head, officer.personId)).rejects.toThrow(/not permitted/);
  });

  test('for oneself only as head of a commune with at most one officer', async () => {
    const small = await commune();
    expect(await small.ask(small.head, small.head.personId)).toBe('ok');
    await aPerson(platform().db, { organisationId: small.body.id, roles: ['legalOfficer'] });
    expect(await small.ask(small.head, small.head.personId)).toBe('forOneself');
    const department = await commune('province');
    expect(await department.ask(department.head, department.head.personId)).toBe('forOneself');
  });

  test('a leader of the superior body approves; the department next door does not', async () => {
    const { db } = platform();
    const committee = await anOrganisation(db);
    const department = await anOrganisation(db);
    await aRelation(db, 'belongsTo', department, committee);
    const above = await aPerson(db, { organisationId: committee.id, roles: ['leader'] });
    expect(above.subordinateOrganisationIds).toEqual([department.id]);
  });
});

describe('ending early', () => {
  const platform = usePlatform('2026-11-23T02:00:00Z');

  async function confirmed() {
    const { db } = platform();
    const body = await anOrganisation(db, { level: 'commune' });
    const head = await aPerson(db, { organisationId: body.id, roles: ['leader'], displayName: 'Bà Trưởng' });
    const officer = await aPerson(db, { organisationId: body.id, roles: ['communeOfficer'] });
    const span = { validFrom: '2026-11-20', validTo: '2027-05-31' };
    const input = { organisationId: body.id, personId: officer.personId, reason: 'một công chức', ...span };
    const given = await confirmFourEyesException(platform(), head, input);
    if (!given.ok) throw new Error(given.reason);
    const end = (actor: PersonActor, organisationId = body.id) =>
      endFourEyesException(platform(), actor, { organisationId, exceptionId: given.value.id });
    const running = (actor: PersonActor) => listRunningExceptions(db, actor, body.id, '2026-11-23');
    return { body, head, officer, end, running };
  }

  test('the head ends it: from that moment the officer is one person again, and the audit knows the day before', async () => {
    const { db } = platform();
    const { body, head, officer, end, running } = await confirmed();
    expect(await running(head)).toMatchObject({
      mayEnd: true,
      running: [{ personName: officer.displayName, confirmedByName: 'Bà Trưởng', validTo: '2027-05-31' }],
    });
    expect(await end(head)).toMatchObject({ ok: true });
    const exceptions = await findFourEyesExceptions(db, [body.id]);
    const question = { proposedBy: officer.personId, approver: officer, exceptions, today: '2026-11-23' };
    expect(mayApprove(question)).toEqual({ ok: false, reason: 'exceptionExpired' });
    const again = await loadActor(db, officer.personId, body.id, '2026-11-23');
    expect(again?.actor.bothRolesIn).toEqual([]);
    expect((await running(head)).running).toEqual([]);
    const entry = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('act', '=', 'fourEyes.ended')
      .executeTakeFirst();
    expect(entry).toMatchObject({
      object_id: body.id,
      before: { personId: officer.personId, validFrom: '2026-11-20', validTo: '2027-05-31' },
      after: { personId: officer.personId, validTo: '2026-11-22' },
    });
  });

  test('once; not by the officer, not by a stranger, not through another body', async () => {
    const { head, officer, end, running } = await confirmed();
    const elsewhere = await confirmed();
    await expect(end(officer)).rejects.toThrow(/not permitted/);
    await expect(end(elsewhere.head)).rejects.toThrow(/not permitted/);
    expect(await end(elsewhere.head, elsewhere.body.id)).toMatchObject({ ok: false, reason: 'notRunning' });
    expect(await running(officer)).toEqual({ mayEnd: false, running: [] });
    expect(await end(head)).toMatchObject({ ok: true });
    expect(await end(head)).toMatchObject({ ok: false, reason: 'notRunning' });
  });
});

describe('in which capacity somebody signs', () => {
  const given = (kind: 'KT' | 'TL' | 'TUQ', validTo: string | null = null, organisationId = 'commune') => ({
    kind,
    organisationId,
    forTitle: 'CHỦ TỊCH',
    validFrom: '2026-01-01',
    validTo,
  });
  const rows: [sentence: string, actor: PersonActor, expected: string[]][] = [
    ['the head signs in the own name', person('a'), ['']],
    [
      'a deputy signs for the head, never in the own name',
      person('a', { delegations: [given('KT')] }),
      ['KT'],
    ],
    [
      'a delegation for one document kind leaves the own name',
      person('a', { delegations: [given('TUQ')] }),
      ['', 'TUQ'],
    ],
    [
      'an officer signs by order only',
      person('a', { roles: ['unitHead'], delegations: [given('TL')] }),
      ['TL'],
    ],
    ['without role and delegation nobody signs', person('a', { roles: ['unitHead'] }), []],
    [
      'a delegation that has run out is none',
      person('a', { roles: [], delegations: [given('TL', '2026-11-22')] }),
      [],
    ],
    [
      'one for another body is none here',
      person('a', { roles: [], delegations: [given('TL', null, 'other')] }),
      [],
    ],
    [
      'a leader does not sign for an ended body whose work passed to the own',
      person('a', { ownOrganisationIds: ['own', 'commune'], inheritedOrganisationIds: ['commune'] }),
      [],
    ],
    ['a leader does not sign for a stranger', person('a', { ownOrganisationIds: ['other'] }), []],
  ];
  test.each(rows)('%s', (_sentence, actor, expected) => {
    expect(signingCapacities(actor, 'commune', '2026-11-23').map((one) => one.capacity)).toEqual(expected);
  });
});
