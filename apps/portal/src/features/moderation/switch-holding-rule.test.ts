import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { HOLD_CODES } from '#features/submissions/holding/holding-rules.data.ts';
import { requirementOf } from '#features/submissions/holding/required-rules.data.ts';
import { insertRuleSwitch, rulesOn } from '#features/submissions/holding/rule-switches.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { requiredRuleWords } from '#text/vi/holding-rules.ts';
import { loadHoldingRules } from './set-holding-rule.server.ts';
import { type SwitchInput, switchHoldingRule } from './switch-holding-rule.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let administrator: PersonActor;
const OFF: SwitchInput = {
  code: 'insult',
  to: 'off',
  validFrom: '',
  legalBasis: 'Công văn số 5/STM',
  reason: 'Danh sách từ bắt nhầm tiếng địa phương.',
};

beforeEach(async () => {
  app = intake();
  const { id: organisationId } = await anOrganisation(app.db);
  administrator = await aPerson(app.db, { organisationId, roles: ['administrator'] });
});

const DONE = { ok: true, value: null };
const stateOf = async (text: string) => {
  const consultation = await anOpenConsultation(app.db);
  const { receiptCode } = await aSubmission(app, consultation, [{ text }]);
  return (await trackSubmission(app, receiptCode))?.opinions[0]?.opinion.state;
};

describe('a rule that is yes or no', () => {
  test.each([
    ['links', 'Xem www.a.vn, www.b.vn và www.c.vn về việc này.'],
    ['repetition', 'a'.repeat(20)],
    ['insult', 'Đồ ngu, viết thế này ai hiểu.'],
  ])(
    '%s: held while it is on, shown at once while it is off, held again once it is on',
    async (code, text) => {
      expect(await stateOf(text)).toBe('held');
      expect(await switchHoldingRule(app, administrator, { ...OFF, code })).toEqual(DONE);
      expect(await stateOf(text)).toBe('published');
      app.clock.set('2026-11-23T02:05:00Z');
      expect(await switchHoldingRule(app, administrator, { ...OFF, code, to: 'on' })).toEqual(DONE);
      expect(await stateOf(text)).toBe('held');
    },
  );

  test('that is switched off from Tuesday on holds on Monday; the number that was set stays for later', async () => {
    await switchHoldingRule(app, administrator, { ...OFF, validFrom: '2026-11-24' });
    expect(await stateOf('Đồ ngu.')).toBe('held');
    app.clock.set('2026-11-24T02:00:00Z');
    expect(await stateOf('Đồ ngu.')).toBe('published');
    expect((await rulesOn(app.db, '2026-11-23')).map(({ code }) => code)).toEqual([...HOLD_CODES]);
    const { rules, switches } = await loadHoldingRules(app, administrator);
    expect(rules.find(({ code }) => code === 'insult')?.isOn).toBe(false);
    expect(switches[0]).toMatchObject({ code: 'insult', isOn: false, legalBasis: OFF.legalBasis });
    expect(switches[0]?.who).not.toBe('');
  });

  test('of how it was sent: without proof of work it is shown once that rule is off, and the networks are not counted', async () => {
    for (const code of ['noProof', 'prefixRate'])
      await switchHoldingRule(app, administrator, { ...OFF, code });
    expect((await rulesOn(app.db, '2026-11-23')).map(({ code }) => code)).toEqual(
      HOLD_CODES.filter((code) => code !== 'noProof' && code !== 'prefixRate'),
    );
    expect(await stateOf('Chợ cần mái che.')).toBe('published');
  });
});

describe('a rule that law wants', () => {
  test.each([
    ['accusation', 'Ông Nguyễn Văn Thử nhận tiền của dân để cấp sổ đỏ.'],
    ['personalData', 'Số CCCD của tôi là 033085001234.'],
    ['otherProcedure', 'Tôi làm đơn tố cáo chủ tịch xã.'],
  ])('%s cannot be switched off, has a basis and a sentence that says why, and holds', async (code, text) => {
    expect(await switchHoldingRule(app, administrator, { ...OFF, code })).toMatchObject({
      reason: 'requiredByLaw',
    });
    const known = HOLD_CODES.find((one) => one === code)!;
    expect(requirementOf(known, '2026-11-23')?.legalBasis).toMatch(/số \d+\/20/);
    expect(requiredRuleWords[known]).toMatch(/\p{L}/u);
    // A row that came in beside the house changes nothing either.
    await inTransaction(app.db, (tx) =>
      insertRuleSwitch(tx, {
        ...{ id: newId(), code: known, isOn: false, validFrom: '2026-11-01', legalBasis: 'x', reason: 'x' },
        ...{ setBy: administrator.personId, setAt: app.clock.now() },
      }),
    );
    expect(await stateOf(text)).toBe('held');
  });
});

describe('switching', () => {
  test.each<[string, Partial<SwitchInput>]>([
    ['chooseRule', { code: '' }],
    ['chooseRule', { code: 'constructor' }],
    ['alreadySo', { to: 'on' }],
    ['dayPast', { validFrom: '2026-11-22' }],
    ['dayPast', { validFrom: 'mai' }],
    ['basisNeeded', { legalBasis: ' ' }],
    ['reasonNeeded', { reason: ' \u200b' }],
    ['reasonTooLong', { reason: 'a'.repeat(501) }],
    ['reasonTooLong', { legalBasis: 'a'.repeat(301) }],
  ])('refused: %s %j', async (reason, input) => {
    expect(await switchHoldingRule(app, administrator, { ...OFF, ...input })).toMatchObject({ reason });
    expect(await rulesOn(app.db, '2026-11-23')).toHaveLength(HOLD_CODES.length);
  });

  test('is for who protects the intake; the audit holds who, what, from when and why; no row is rewritten', async () => {
    const { organisationId } = administrator;
    const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
    await expect(switchHoldingRule(app, officer, OFF)).rejects.toThrow(/not permitted/);
    await switchHoldingRule(app, administrator, OFF);
    const [entry] = await findEntries(app.db, { objectId: organisationId, limit: 1 });
    expect(entry).toMatchObject({
      act: 'intake.ruleSwitched',
      reason: OFF.reason,
      after: { code: 'insult', isOn: false, validFrom: '2026-11-23', legalBasis: OFF.legalBasis },
    });
    expect(await switchHoldingRule(app, administrator, OFF)).toMatchObject({ reason: 'alreadySo' });
    await expect(
      inTransaction(app.db, (tx) => sql`update holding_switch set is_on = true`.execute(tx)),
    ).rejects.toThrow(/never/);
  });
});
