import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { setSiteOwner } from '#features/organisations/owner.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { freshDatabase } from '#test/db.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { kindWords } from '#text/vi/rule-form.ts';
import { ruleFor } from '../rule.ts';
import { findCalendarDays, findRules, installNationalRows } from '../time-limits.store.server.ts';
import { approveChange, rejectChange } from './decide-change.server.ts';
import {
  proposeCheck,
  proposeDay,
  proposeImport,
  proposeRemoval,
  proposeRule,
} from './propose-change.server.ts';
import type { ProposeDayInput, ProposeRuleInput } from './rule-change.schema.ts';
import { placeRow } from './rule-change.ts';
import { listChanges, requireChange } from './rule-changes.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
beforeEach(() => installNationalRows(platform().db));

const rule = (given: Partial<ProposeRuleInput> = {}): ProposeRuleInput => ({
  documentType: 'provinceCommitteeDecision',
  what: 'posting',
  amount: 45,
  unit: 'calendarDay',
  place: 'ownPortal',
  validFrom: '2026-12-01',
  legalBasis: 'Quyết định của Ủy ban nhân dân tỉnh',
  source: 'Công báo tỉnh',
  status: 'V',
  organisationId: null,
  reason: 'Tỉnh đặt thời hạn dài hơn.',
  ...given,
});
const day = (given: Partial<ProposeDayInput> = {}): ProposeDayInput => ({
  onDate: '2026-11-25',
  kind: 'holiday',
  name: 'Ngày nghỉ mới',
  source: 'Nghị quyết của Quốc hội',
  status: 'S',
  reason: 'Mới công bố.',
  ...given,
});

async function aDesk() {
  const { db, clock } = platform();
  const owner = await anOrganisation(db, {});
  await inTransaction(db, (tx) => setSiteOwner(tx, owner.id, null, clock.now()));
  const person = (roles: Parameters<typeof aPerson>[1]['roles'], organisationId = owner.id) =>
    aPerson(db, { organisationId, roles });
  return { owner, person, first: await person(['legalOfficer']), second: await person(['leader']) };
}

const must = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const approve = (actor: PersonActor, id: string) => approveChange(platform(), actor, id, { reason: '' });

const inForceOn = async (openedOn: string, organisationIds: string[] = []) =>
  ruleFor(await findRules(platform().db), {
    documentType: 'provinceCommitteeDecision',
    what: 'posting',
    openedOn,
    organisationIds,
  });

describe('one proposes, another approves', () => {
  test('nothing is in force before a second person has approved; then it is, and the row before it ends', async () => {
    const { first, second } = await aDesk();
    const { id } = must(await proposeRule(platform(), first, rule({ amount: 25 })));
    expect(await inForceOn('2026-12-01')).toMatchObject({ amount: 20, status: 'U' });
    expect(await approve(first, id)).toMatchObject({ ok: false, reason: 'samePerson' });
    expect(await approve(second, id)).toMatchObject({ ok: true });
    expect(await inForceOn('2026-12-01')).toMatchObject({
      amount: 25,
      status: 'V',
      source: 'Công báo tỉnh',
      checkedBy: second.displayName,
    });
    expect(await inForceOn('2026-11-30')).toMatchObject({ amount: 20, validTo: '2026-11-30' });
  });

  test('two people approve the same change: the second is told, and it is written once', async () => {
    const { first, second, person } = await aDesk();
    const third = await person(['legalOfficer']);
    const { id } = must(await proposeDay(platform(), first, day()));
    expect(await approve(second, id)).toMatchObject({ ok: true });
    expect(await approve(third, id)).toMatchObject({ ok: false, reason: 'alreadyDecided' });
    expect((await requireChange(platform().db, id)).deciderName).toBe(second.displayName);
    expect(await findCalendarDays(platform().db, '2026-11-25', '2026-11-25')).toHaveLength(1);
  });

  test('… also when both press at the same moment', async () => {
    const opened = await freshDatabase();
    const own = { ...platform(), db: opened.db };
    try {
      const body = await anOrganisation(own.db, {});
      await setSiteOwner(own.db, body.id, null, own.clock.now());
      const person = () => aPerson(own.db, { organisationId: body.id, roles: ['legalOfficer'] });
      const [proposer, second, third] = [await person(), await person(), await person()];
      const { id } = must(await proposeDay(own, proposer, day({ onDate: '2026-12-22' })));
      const both = await Promise.all(
        [second, third].map((one) => approveChange(own, one, id, { reason: '' })),
      );
      expect(both.map((result) => (result.ok ? 'ok' : result.reason)).sort()).toEqual([
        'alreadyDecided',
        'ok',
      ]);
      expect(await findCalendarDays(own.db, '2026-12-22', '2026-12-22')).toHaveLength(1);
    } finally {
      await opened.close();
    }
  });

  test('refused with a reason, or taken back by the proposer: the history keeps both, nothing changes', async () => {
    const { first, second } = await aDesk();
    const refused = must(await proposeDay(platform(), first, day()));
    const back = must(await proposeDay(platform(), first, day()));
    await rejectChange(platform(), second, refused.id, { reason: 'Chưa có văn bản.' });
    await rejectChange(platform(), first, back.id, { reason: 'Ghi nhầm.' });
    expect((await listChanges(platform().db, 9)).map(({ state }) => state).sort()).toEqual([
      'rejected',
      'withdrawn',
    ]);
    expect(await findCalendarDays(platform().db, '2026-11-25', '2026-11-25')).toEqual([]);
    expect(await approve(second, refused.id)).toMatchObject({ ok: false, reason: 'alreadyDecided' });
  });

  test('a decided change is final, also for whoever reaches the database; nobody approves one’s own there either', async () => {
    const { first, second } = await aDesk();
    const { db } = platform();
    const waiting = must(await proposeDay(platform(), first, day()));
    const own = inTransaction(db, (tx) =>
      sql`update rule_change set state = 'approved', decided_by = proposed_by, decided_at = now() where id = ${waiting.id}`.execute(
        tx,
      ),
    );
    await expect(own).rejects.toThrow(/check/);
    await approve(second, waiting.id);
    const rewritten = inTransaction(db, (tx) =>
      sql`update rule_change set reason = 'x' where id = ${waiting.id}`.execute(tx),
    );
    await expect(rewritten).rejects.toThrow(/decided once/);
  });

  test('who drafts, or works for another body, proposes nothing', async () => {
    const { person } = await aDesk();
    const other = await anOrganisation(platform().db, {});
    for (const actor of [await person(['draftingOfficer']), await person(['leader'], other.id)])
      await expect(proposeDay(platform(), actor, day())).rejects.toThrow(/not permitted/);
  });
});

describe('a province asks for more, never for less', () => {
  test('shorter than the national rule: refused, saying by what', async () => {
    const { owner, first } = await aDesk();
    const short = await proposeRule(platform(), first, rule({ organisationId: owner.id, amount: 15 }));
    expect(short).toMatchObject({
      ok: false,
      reason: 'shorterThanNational',
      data: { amount: 20, unit: 'calendarDay' },
    });
  });

  test.each([
    [{ unit: 'workingDay' as const }, 'otherUnit'],
    [{ documentType: 'communeCouncilResolution' as const }, 'noNationalRule'],
  ])('%j: %s', async (given, reason) => {
    const { owner, first } = await aDesk();
    const proposed = await proposeRule(platform(), first, rule({ organisationId: owner.id, ...given }));
    expect(proposed).toMatchObject({ ok: false, reason });
  });

  test('longer: it binds that body, and is measured again when it is approved', async () => {
    const { owner, first, second } = await aDesk();
    const longer = must(await proposeRule(platform(), first, rule({ organisationId: owner.id, amount: 22 })));
    const national = must(await proposeRule(platform(), first, rule({ amount: 25 })));
    must(await approve(second, national.id));
    expect(await approve(second, longer.id)).toMatchObject({ ok: false, reason: 'shorterThanNational' });
    expect((await requireChange(platform().db, longer.id)).state).toBe('proposed');
    const enough = must(
      await proposeRule(
        platform(),
        first,
        rule({ organisationId: owner.id, amount: 30, validFrom: '2026-12-15' }),
      ),
    );
    must(await approve(second, enough.id));
    expect(await inForceOn('2026-12-20', [owner.id])).toMatchObject({ amount: 30 });
    expect(await inForceOn('2026-12-20')).toMatchObject({ amount: 25 });
  });

  test('a body that does not exist is not found', async () => {
    const { first } = await aDesk();
    const organisationId = '01890000-0000-7000-8000-000000000000';
    await expect(proposeRule(platform(), first, rule({ organisationId }))).rejects.toThrow('not found');
  });
});

test('an unverified row is compared with the norm: basis, source and status change, what stood is kept', async () => {
  const { first, second } = await aDesk();
  const row = await inForceOn('2026-11-04');
  if (!row) throw new Error('no row');
  const after = {
    amount: 20,
    legalBasis: 'Luật số 64/2025/QH15, Điều 30',
    source: 'Công báo',
    status: 'V' as const,
  };
  const check = { ...after, ruleRowId: row.id, reason: 'Đã đọc.' };
  const one = must(await proposeCheck(platform(), first, check));
  const two = must(await proposeCheck(platform(), first, { ...check, amount: 21 }));
  must(await approve(second, one.id));
  expect(await inForceOn('2026-11-04')).toMatchObject({ status: 'V', checkedBy: second.displayName });
  expect((await requireChange(platform().db, one.id)).content).toMatchObject({
    before: { status: 'U' },
    after,
  });
  expect(await approve(second, two.id)).toMatchObject({ ok: false, reason: 'rowChanged' });
});

describe('the calendar', () => {
  test('a day that is both a holiday and a working day in lieu is refused, also when both were proposed before', async () => {
    const { first, second } = await aDesk();
    expect(
      await proposeDay(platform(), first, day({ onDate: '2026-11-24', kind: 'swapWork' })),
    ).toMatchObject({
      ok: false,
      reason: 'offAndWork',
    });
    const work = must(await proposeDay(platform(), first, day({ onDate: '2026-12-26', kind: 'swapWork' })));
    const off = must(await proposeDay(platform(), first, day({ onDate: '2026-12-26', kind: 'holiday' })));
    must(await approve(second, work.id));
    expect(await approve(second, off.id)).toMatchObject({ ok: false, reason: 'offAndWork' });
  });

  test('a day taken back does not return with the next start, but may be announced again', async () => {
    const { first, second } = await aDesk();
    const { db } = platform();
    const on24 = () => findCalendarDays(db, '2026-11-24', '2026-11-24');
    const removal = { day: { onDate: '2026-11-24', kind: 'holiday' as const }, reason: 'Hủy công bố.' };
    must(await approve(second, must(await proposeRemoval(platform(), first, removal)).id));
    await installNationalRows(db);
    expect(await on24()).toEqual([]);
    expect(await proposeRemoval(platform(), first, removal)).toMatchObject({ ok: false, reason: 'notThere' });
    must(await approve(second, must(await proposeDay(platform(), first, day({ onDate: '2026-11-24' }))).id));
    expect(await on24()).toMatchObject([{ name: 'Ngày nghỉ mới' }]);
  });

  test('a pasted year is one change; one wrong line refuses the whole', async () => {
    const { first, second } = await aDesk();
    const table =
      '31/12/2035; nghỉ hoán đổi; Nối kỳ nghỉ; Thông báo; S\n01/01/2035; nghỉ lễ; Tết; Điều 112; V';
    const input = { year: 2035, table, reason: 'Lịch năm 2035.' };
    const wrong = { ...input, table: `${table}\n30/2/2035; nghỉ lễ; x; y` };
    expect(await proposeImport(platform(), first, wrong, kindWords)).toMatchObject({
      ok: false,
      reason: 'linesWrong',
      data: { errors: 1 },
    });
    const { id } = must(await proposeImport(platform(), first, input, kindWords));
    must(await approve(second, id));
    expect(await findCalendarDays(platform().db, '2035-01-01', '2035-12-31')).toHaveLength(2);
  });
});

test.each<readonly [string, ReturnType<typeof placeRow>, string]>([
  ['2027-01-01', { validTo: null, ends: { id: 'b', validTo: '2026-12-31' } }, 'after all'],
  ['2025-06-01', { validTo: '2025-06-30', ends: { id: 'a', validTo: '2025-05-31' } }, 'between two'],
  ['2020-01-01', { validTo: '2025-03-31' }, 'before all'],
])('a row from %s: %j (%s)', (validFrom, expected) => {
  const rows = [
    { id: 'a', validFrom: '2025-04-01', validTo: '2025-06-30' },
    { id: 'b', validFrom: '2025-07-01', validTo: null },
  ];
  expect(placeRow(rows, validFrom)).toEqual(expected);
});
