import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { findHolds } from '#features/submissions/holding/find-holds.ts';
import { HOLDING_RULES } from '#features/submissions/holding/holding-rules.data.ts';
import { rulesOn } from '#features/submissions/holding/rule-switches.store.server.ts';
import { insertSetRule } from '#features/submissions/holding/set-rules.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { loadHoldingRules, type RuleInput, setHoldingRule } from './set-holding-rule.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let administrator: PersonActor;
const LINKS: RuleInput = {
  code: 'links',
  most: '3',
  mostInAttack: '1',
  validFrom: '',
  reason: 'Hội luật gia dẫn nhiều văn bản.',
};

beforeEach(async () => {
  app = intake();
  const { id: organisationId } = await anOrganisation(app.db);
  administrator = await aPerson(app.db, { organisationId, roles: ['administrator'] });
});

const stateOf = async (text: string) => {
  const consultation = await anOpenConsultation(app.db);
  const { receiptCode } = await aSubmission(app, consultation, [{ text }]);
  return (await trackSubmission(app, receiptCode))?.opinions[0]?.opinion.state;
};
const TWO_LINKS = 'Xem www.a.vn và www.b.vn về việc này.';

describe('a number of the intake', () => {
  test('that was set counts from its day on; what ships stands until then', async () => {
    expect(await stateOf(TWO_LINKS)).toBe('held');
    expect(await setHoldingRule(app, administrator, { ...LINKS, validFrom: '2026-11-24' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await stateOf(TWO_LINKS)).toBe('held');
    app.clock.set('2026-11-24T02:00:00Z');
    expect(await stateOf(TWO_LINKS)).toBe('published');
    expect(await rulesOn(app.db, '2026-11-23')).toEqual(HOLDING_RULES);
  });

  test('is told on the page before its day has come, and no longer after it', async () => {
    await setHoldingRule(app, administrator, { ...LINKS, validFrom: '2026-11-25' });
    await setHoldingRule(app, administrator, { ...LINKS, most: '2', validFrom: '2026-11-24' });
    await setHoldingRule(app, administrator, { ...LINKS, most: '4', validFrom: '2026-11-24' });
    const next = async () =>
      (await loadHoldingRules(app, administrator)).rules.find(({ code }) => code === 'links')?.next.set;
    expect(await next()).toMatchObject({ most: 4, validFrom: '2026-11-24' });
    app.clock.set('2026-11-24T16:59:00Z');
    expect(await next()).toMatchObject({ most: 3, validFrom: '2026-11-25' });
    app.clock.set('2026-11-24T17:00:00Z');
    expect(await next()).toBeNull();
  });

  test('of personal data stays at none: law wants a person to look, also where a row of an earlier release lets five through', async () => {
    const row = { id: newId(), code: 'personalData', most: 5, mostInAttack: 5, reason: 'Cũ.' } as const;
    await inTransaction(app.db, (tx) =>
      insertSetRule(tx, {
        ...row,
        validFrom: '2026-11-01',
        setBy: administrator.personId,
        setAt: app.clock.now(),
      }),
    );
    expect(await stateOf('Xin gọi cho tôi theo số 0912 345 678.')).toBe('held');
    const { rules, set } = await loadHoldingRules(app, administrator);
    expect(rules.find(({ code }) => code === 'personalData')).toMatchObject({ most: 0, limits: null });
    expect(set).toMatchObject([{ code: 'personalData', isOverruled: true }]);
  });

  test('set twice for one day: what was set last; stricter again later', async () => {
    await setHoldingRule(app, administrator, LINKS);
    app.clock.set('2026-11-23T02:05:00Z');
    await setHoldingRule(app, administrator, { ...LINKS, most: '0', mostInAttack: '0' });
    expect(await stateOf('Xem www.a.vn.')).toBe('held');
    const { set } = await loadHoldingRules(app, administrator);
    expect(set.map(({ most }) => most)).toEqual([0, 3]);
    expect(set[0]?.who).not.toBe('');
  });

  test('of the networks changes how many are let through, in the attack mode too', () => {
    const rules = HOLDING_RULES.map((rule) =>
      rule.code === 'prefixRate' ? { ...rule, most: 5, mostInAttack: 2 } : rule,
    );
    const signals = { trap: false, tooFast: false, proven: true, fromPrefix: 6, attackMode: false };
    const said = { text: 'Được.', suggestedWording: null };
    expect(findHolds(signals, said, rules)).toEqual(['prefixRate']);
    expect(findHolds({ ...signals, fromPrefix: 5 }, said, rules)).toEqual([]);
    expect(findHolds({ ...signals, fromPrefix: 3, attackMode: true }, said, rules)).toEqual(['prefixRate']);
  });

  test.each<[string, Partial<RuleInput>]>([
    ['requiredByLaw', { code: 'accusation' }],
    ['requiredByLaw', { code: 'personalData', most: '1', mostInAttack: '0' }],
    ['noSuchRule', { code: 'noProof' }],
    ['noSuchRule', { code: 'constructor' }],
    ['numberWrong', { most: '21' }],
    ['numberWrong', { most: '-1' }],
    ['numberWrong', { most: '1e3' }],
    ['numberWrong', { code: 'prefixRate', most: '4', mostInAttack: '1' }],
    ['attackLaxer', { mostInAttack: '4' }],
    ['dayPast', { validFrom: '2026-11-22' }],
    ['dayPast', { validFrom: 'mai' }],
    ['reasonNeeded', { reason: ' \u200b' }],
  ])('refused: %s %j', async (reason, input) => {
    expect(await setHoldingRule(app, administrator, { ...LINKS, ...input })).toMatchObject({ reason });
    expect(await rulesOn(app.db, legalDay(app.clock.now()))).toEqual(HOLDING_RULES);
  });

  test('is set by who protects the intake; others read it; the audit holds who, what and why', async () => {
    const officer = await aPerson(app.db, {
      organisationId: administrator.organisationId,
      roles: ['draftingOfficer'],
    });
    await expect(setHoldingRule(app, officer, LINKS)).rejects.toThrow(/not permitted/);
    expect((await loadHoldingRules(app, officer)).maySet).toBe(false);
    await setHoldingRule(app, administrator, LINKS);
    const [entry] = await findEntries(app.db, {
      objectKind: 'organisation',
      objectId: administrator.organisationId,
      limit: 1,
    });
    expect(entry).toMatchObject({
      act: 'intake.ruleSet',
      reason: LINKS.reason,
      after: { code: 'links', most: 3 },
    });
  });

  test('is never rewritten', async () => {
    await setHoldingRule(app, administrator, LINKS);
    await expect(
      inTransaction(app.db, (tx) => sql`update holding_rule set most = 9`.execute(tx)),
    ).rejects.toThrow(/never/);
  });
});
