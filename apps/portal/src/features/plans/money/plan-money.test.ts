import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import type { ActivityInput } from '#features/outreach/activity.schema.ts';
import { cancelActivity, editActivity, recordActivity } from '#features/outreach/record-activity.server.ts';
import { newId } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.server.ts';
import { purgedEverywhere } from '#test/after-purge.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { findInDatabase } from '#test/find-words.ts';
import { usePlatform } from '#test/platform.ts';
import { addTask, dropTask } from '../assign-task.server.ts';
import { createPlan, setPlanState } from '../manage-plan.server.ts';
import { requirePlan } from '../plans.store.server.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { loadSpend } from './attach-voucher.server.ts';
import { findLines } from './budget-lines.store.server.ts';
import { decideCap, proposeCap } from './caps/set-cap.server.ts';
import { moveAllLines, moveLine } from './decide-line.server.ts';
import { hearCostsSubscriber } from './hear-costs.server.ts';
import type { LineEvent } from './line-life.ts';
import { loadMoney, readMoney } from './load-money.server.ts';
import { type LineInput, moveLineSchema, recordSpendSchema, type SpendInput } from './money.schema.ts';
import { addResource, cancelResource } from './record-resource.server.ts';
import { cancelSpend, recordSpend } from './record-spend.server.ts';
import { setVoucher } from './spends.store.server.ts';
import { addLine, editLine } from './write-line.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
let planId: string;
let taskId: string;
let body: Organisation;
let accountant: PersonActor;
let head: PersonActor;
let leader: PersonActor;

beforeEach(async () => {
  const { db } = platform();
  const programmeId = newId();
  const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { ...names, id: programmeId, validFrom: '2022-01-01', validTo: null });
  body = await anOrganisation(db, { name: 'Sở Tư pháp thử', shortName: 'STP thử' });
  const province = await anOrganisation(db, { shortName: 'HĐND thử' });
  await aRelation(db, 'belongsTo', body, province);
  const of = (role: 'financeOfficer' | 'unitHead' | 'leader') =>
    aPerson(db, { organisationId: body.id, roles: [role] });
  [accountant, head, leader] = [await of('financeOfficer'), await of('unitHead'), await of('leader')];
  planId = done(await createPlan(platform(), head, { programmeId, year: 2026, title: 'Kế hoạch' })).id;
  taskId = await task('Viết tờ gấp');
});

function done<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
const task = async (title: string) => {
  const words = { product: '', leadId: null, leadText: 'Văn phòng', coordinatingText: '' };
  return done(
    await addTask(platform(), head, planId, { ...words, title, timeText: 'Thường xuyên', dueOn: null }),
  ).id;
};
const input: Omit<LineInput, 'taskId'> = {
  ...{ itemCode: 'leaflet', content: 'Tờ gấp về chợ', unit: '', quantity: 2, unitPrice: 1_500_000 },
  ...{ source: 'ownBudget', sourceNote: '' },
};
const line = async (given: Partial<LineInput> = {}) =>
  done(await addLine(platform(), accountant, planId, { ...input, taskId, ...given })).id;
const move = async (
  actor: PersonActor,
  lineId: string,
  event: LineEvent,
  { note = '', approvedAmount = null }: { note?: string; approvedAmount?: number | null } = {},
) => {
  const lines = await findLines(platform().db, planId);
  const { version = 1 } = lines.find(({ id }) => id === lineId) ?? {};
  return await moveLine(platform(), actor, planId, { lineId, version, event, approvedAmount, note });
};
const approvedLine = async (given: Partial<LineInput> = {}) => {
  const id = await line(given);
  done(await move(accountant, id, 'propose'));
  done(await move(head, id, 'approve'));
  return id;
};
const issue = async () => {
  const { version } = await requirePlan(platform().db, planId);
  done(await setPlanState(platform(), head, planId, { version, event: 'issue' }));
};
const spend = (lineId: string, given: Partial<SpendInput> = {}) =>
  recordSpend(platform(), accountant, planId, {
    ...{ lineId, amount: 1_000_000, voucherNumber: 'UNC 01', voucherOn: '2026-11-20' },
    ...{ payee: 'Nhà in thử', note: '', cost: null, ...given },
  });
const approvedInForce = async () => {
  const id = await approvedLine();
  await issue();
  return id;
};
const money = () => readMoney(platform(), head, planId);
const kinds = async () => (await money()).warnings.map(({ kind }) => kind);
const reason = async (result: Promise<{ ok: boolean; reason?: unknown }>) => (await result).reason ?? 'ok';

test('lines that wait stand with their number in the inbox of who approves, vouchers without a file in that of who pays', async () => {
  const waiting = async (actor: PersonActor) => {
    const { inbox } = await loadInbox(platform(), actor);
    return inbox.waiting
      .filter(({ kind }) => kind === 'moneyToApprove' || kind === 'vouchersToAttach')
      .map(({ kind, id, note }) => [kind, id, note]);
  };
  const [first, second] = [await line(), await line({ content: 'Loa' })];
  expect(await waiting(head)).toEqual([]);
  for (const id of [first, second]) done(await move(accountant, id, 'propose'));
  expect(await waiting(head)).toEqual([['moneyToApprove', planId, '2 dòng']]);
  expect(await waiting(accountant)).toEqual([]);
  done(await move(head, first, 'approve'));
  expect(await waiting(head)).toEqual([['moneyToApprove', planId, '1 dòng']]);
  done(await move(head, second, 'return', { note: 'Thiếu' }));
  await issue();
  const { id } = done(await spend(first));
  expect(await waiting(head)).toEqual([]);
  expect(await waiting(accountant)).toEqual([['vouchersToAttach', planId, '1 khoản chi']]);
  const file = { sha256: 'a'.repeat(64), name: 'unc.pdf', mediaType: 'application/pdf' };
  await setVoucher(platform().db, id, file);
  expect(await waiting(accountant)).toEqual([]);
});

test('a voucher that is purged leaves number, day and amount, a note, and no name; it is no missing voucher', async () => {
  const id = done(await spend(await approvedInForce())).id;
  const file = { sha256: 'c'.repeat(64), name: 'bai-neo-thuyen.pdf', mediaType: 'application/pdf' };
  await setVoucher(platform().db, id, file);
  await purgedEverywhere(platform(), { organisationId: body.id, sha256: file.sha256, by: head.personId });
  const { spend: kept, trail } = await loadSpend(platform(), accountant, id);
  expect(kept).toMatchObject({ amount: 1_000_000, voucherNumber: 'UNC 01', voucher: null });
  expect(kept.voucherPurgedAt).toBeInstanceOf(Date);
  expect(trail.map(({ act }) => act)).toContain('spend.voucherPurged');
  expect(await findInDatabase(platform().db, ['bai-neo-thuyen'])).toEqual([]);
  const { inbox } = await loadInbox(platform(), accountant);
  expect(inbox.waiting.map(({ kind }) => kind)).not.toContain('vouchersToAttach');
  // Another picture of the same voucher may be attached.
  await setVoucher(platform().db, id, { ...file, sha256: 'd'.repeat(64), name: 'unc.pdf' });
  expect((await loadSpend(platform(), accountant, id)).spend).toMatchObject({ voucherPurgedAt: null });
});

test('what a form leaves out, or leaves empty, is none; a part of a đồng is no amount', () => {
  const lineId = '01900000-0000-7000-8000-000000000000';
  const paid = { lineId, amount: '1.000', voucherNumber: ' unc  1 ', voucherOn: '2026-11-20' };
  const read = (given: Record<string, string>) => v.safeParse(recordSpendSchema, { ...paid, ...given });
  for (const given of [{}, { cost: '' }] as Record<string, string>[])
    expect(read(given)).toMatchObject({
      output: { cost: null, amount: 1000, voucherNumber: 'UNC 1', payee: '' },
    });
  expect(read({ cost: 'activity/x' }).success).toBe(false);
  expect(read({ amount: '1,5' }).success).toBe(false);
  expect(read({ amount: '0' }).success).toBe(false);
  const step = { lineId, version: '1', event: 'approve' };
  expect(v.safeParse(moveLineSchema, step).output).toMatchObject({ approvedAmount: null, note: '' });
  const less = v.safeParse(moveLineSchema, { ...step, approvedAmount: '2.500.000' });
  expect(less.output).toMatchObject({ approvedAmount: 2_500_000 });
});

describe('who may do what', () => {
  test('an estimate is written by the finance officer and approved by another person', async () => {
    const id = await line();
    expect(await reason(move(accountant, id, 'propose'))).toBe('ok');
    await expect(move(accountant, id, 'approve')).rejects.toThrow();
    expect(await reason(move(head, id, 'approve'))).toBe('ok');
    expect((await money()).sums).toEqual({
      ...{ estimated: 3_000_000, approved: 3_000_000, spent: 0, variance: 3_000_000 },
    });
  });

  test('a head who wrote the line, or proposed it, does not approve it', async () => {
    const own = done(await addLine(platform(), head, planId, { ...input, taskId })).id;
    done(await move(accountant, own, 'propose'));
    expect(await reason(move(head, own, 'approve'))).toBe('samePerson');
    expect(await reason(move(leader, own, 'approve'))).toBe('ok');
    const proposed = await line({ content: 'Tờ gấp khác' });
    done(await move(head, proposed, 'propose'));
    expect(await reason(move(head, proposed, 'approve'))).toBe('samePerson');
    expect(await reason(moveAllLines(platform(), head, planId, { event: 'approve' }))).toBe('onlyOwn');
    expect(await moveAllLines(platform(), leader, planId, { event: 'approve' })).toMatchObject({
      value: { changed: 1, skipped: 0 },
    });
  });

  test('nobody outside the body reads it, nor do bodies above; a plain member reads nothing', async () => {
    const { db } = platform();
    const above = await anOrganisation(db);
    await aRelation(db, 'reportsTo', body, above);
    const receiver = await aPerson(db, { organisationId: above.id, roles: ['leader'] });
    const member = await aPerson(db, { organisationId: body.id, roles: ['staffMember'] });
    for (const actor of [receiver, member])
      await expect(loadMoney(platform(), actor, planId, {})).rejects.toThrow();
  });

  test('a head who approves does not pay; a writer of drafts does not estimate', async () => {
    const id = await approvedLine();
    await issue();
    const facts = { lineId: id, amount: 1, voucherNumber: 'A', voucherOn: '2026-11-20', payee: '', note: '' };
    await expect(recordSpend(platform(), head, planId, { ...facts, cost: null })).rejects.toThrow();
    const writer = await aPerson(platform().db, { organisationId: body.id, roles: ['draftingOfficer'] });
    await expect(addLine(platform(), writer, planId, { ...input, taskId })).rejects.toThrow();
  });
});

describe('lines', () => {
  test.each<[string, Partial<LineInput>, string]>([
    ['a kind of spending that does not exist', { itemCode: 'gold' }, 'noSuchItem'],
    ['more than any amount may be', { quantity: 1_000_000, unitPrice: 1_000_000 }, 'tooMuch'],
    ['a task of nowhere', { taskId: '01900000-0000-7000-8000-000000000000' }, 'not found'],
  ])('%s is refused', async (_what, given, why) => {
    const added = addLine(platform(), accountant, planId, { ...input, taskId, ...given });
    if (why === 'not found') await expect(added).rejects.toThrow();
    else expect(await reason(added)).toBe(why);
  });

  test('a form that is sent twice writes one line', async () => {
    await line();
    expect(await reason(addLine(platform(), accountant, planId, { ...input, taskId }))).toBe('alreadyThere');
    expect((await money()).lines).toHaveLength(1);
  });

  test('what is approved is not edited, only reopened with a reason, and never once money was paid', async () => {
    const id = await approvedLine();
    const edit = { ...input, lineId: id, version: 3, unitPrice: 9 };
    expect(await reason(editLine(platform(), accountant, planId, edit))).toBe('notDraft');
    expect(await reason(move(head, id, 'reopen'))).toBe('reasonNeeded');
    await issue();
    const paid = done(await spend(id)).id;
    expect(await reason(move(head, id, 'reopen', { note: 'Đổi giá' }))).toBe('hasSpends');
    done(await cancelSpend(platform(), accountant, paid, { reason: 'Ghi nhầm dòng' }));
    expect(await reason(move(head, id, 'reopen', { note: 'Đổi giá' }))).toBe('ok');
  });

  test('an approver may allow less, never more than was estimated', async () => {
    const id = await line();
    done(await move(accountant, id, 'propose'));
    expect(await reason(move(head, id, 'approve', { approvedAmount: 3_000_001 }))).toBe('aboveEstimate');
    done(await move(head, id, 'approve', { approvedAmount: 2_500_000 }));
    expect((await money()).sums).toMatchObject({ estimated: 3_000_000, approved: 2_500_000 });
  });

  test('a line that is dropped counts nowhere and comes back; its task cannot be taken out', async () => {
    const id = await line();
    done(await move(accountant, id, 'drop', { note: 'Không làm' }));
    expect((await money()).sums.estimated).toBe(0);
    expect(await reason(dropTask(platform(), head, planId, { taskId, version: 1 }))).toBe('hasMoney');
    done(await move(accountant, id, 'restore'));
    expect((await money()).sums.estimated).toBe(3_000_000);
  });

  test('two people on one line: the second is told', async () => {
    const id = await line();
    done(await editLine(platform(), accountant, planId, { ...input, lineId: id, version: 1, quantity: 3 }));
    const late = editLine(platform(), head, planId, { ...input, lineId: id, version: 1, quantity: 4 });
    await expect(late).rejects.toThrow();
  });

  test('every act is in the audit with its figures', async () => {
    const id = await approvedLine();
    const entries = await findEntries(platform().db, { objectKind: 'budgetLine', objectId: id, limit: 9 });
    expect(entries.map(({ act }) => act)).toEqual([
      'budgetLine.approved',
      'budgetLine.proposed',
      'budgetLine.added',
    ]);
    expect(entries[0]?.after).toMatchObject({ planId, state: 'approved', approvedAmount: 3_000_000 });
  });
});

describe('spends', () => {
  test('paid on an approved line of an issued plan only, by a voucher of a day that has come', async () => {
    const draft = await line({ content: 'chưa duyệt' });
    const id = await approvedLine();
    expect(await reason(spend(id))).toBe('planNotIssued');
    await issue();
    expect(await reason(spend(draft))).toBe('lineNotApproved');
    expect(await reason(spend(id, { voucherOn: '2026-11-24' }))).toBe('voucherInFuture');
    expect(await reason(spend(id))).toBe('ok');
    expect((await money()).sums).toMatchObject({ spent: 1_000_000, variance: 2_000_000 });
  });

  test('one voucher pays a line once; cancelled, every sum is as before and it may come again', async () => {
    const id = await approvedLine();
    await issue();
    const before = await money();
    const first = done(await spend(id)).id;
    expect(await reason(spend(id))).toBe('voucherThere');
    done(await cancelSpend(platform(), accountant, first, { reason: 'Sai số tiền' }));
    expect(await reason(cancelSpend(platform(), accountant, first, { reason: 'lần nữa' }))).toBe(
      'alreadyCancelled',
    );
    const after = await money();
    expect([after.sums, after.bySource]).toEqual([before.sums, before.bySource]);
    expect(after.spends).toMatchObject([{ cancelledReason: 'Sai số tiền' }]);
    expect(await reason(spend(id, { amount: 900_000 }))).toBe('ok');
  });

  test('more than approved or than the cap is recorded and warned of, with the basis', async () => {
    const id = await approvedLine({ unitPrice: 1_600_000 });
    expect(await kinds()).toEqual(['unitOverCap']);
    await issue();
    done(await spend(id, { amount: 3_300_000 }));
    const { warnings } = await money();
    expect(warnings.map(({ kind, amount, limit, basis }) => [kind, amount, limit, basis])).toEqual([
      ['unitOverCap', 1_600_000, 1_500_000, 'Điểm a khoản 6 Điều 3 Thông tư số 56/2023/TT-BTC'],
      ['spentOverCap', 3_300_000, 3_000_000, 'Điểm a khoản 6 Điều 3 Thông tư số 56/2023/TT-BTC'],
      ['spentOverApproved', 3_300_000, 3_200_000, ''],
    ]);
  });

  test('a cap that nobody has read is said to be unverified', async () => {
    await line({ itemCode: 'training', content: 'Lớp tập huấn' });
    expect((await money()).warnings).toMatchObject([
      { kind: 'capUnverified', limit: null, basis: expect.stringContaining('36/2018/TT-BTC') },
    ]);
  });

  test('more than was given is not spent from gifts unseen', async () => {
    const id = await approvedLine({ source: 'sponsorship', sourceNote: 'Công ty thử' });
    await issue();
    const gift = { giver: 'Công ty thử', content: 'Tiền', quantity: '', receivedOn: '2026-11-01' };
    done(await addResource(platform(), accountant, planId, { ...gift, kind: 'money', value: 900_000 }));
    done(await addResource(platform(), accountant, planId, { ...gift, kind: 'goods', value: 5_000_000 }));
    done(await spend(id));
    expect(await kinds()).toEqual(['sponsorshipOverReceived']);
    const more = await addResource(platform(), accountant, planId, {
      ...gift,
      kind: 'money',
      value: 100_000,
    });
    expect(await kinds()).toEqual([]);
    const resourceId = done(more).id;
    done(await cancelResource(platform(), accountant, planId, { resourceId, reason: 'Chưa nhận' }));
    expect(await kinds()).toEqual(['sponsorshipOverReceived']);
  });

  test('the page through a source shows its lines only, and the sums of the plan stay', async () => {
    const id = await approvedLine();
    await approvedLine({ source: 'aid', content: 'Tờ gấp dự án' });
    await issue();
    done(await spend(id));
    const seen = await loadMoney(platform(), head, planId, { source: 'aid' });
    expect(seen.tasks.flatMap(({ lines }) => lines.map(({ source }) => source))).toEqual(['aid']);
    expect(seen.shownSums).toMatchObject({ approved: 3_000_000, spent: 0 });
    expect(seen.sums).toMatchObject({ approved: 6_000_000, spent: 1_000_000 });
    expect(seen.bySource.map(({ key, sums }) => [key, sums.variance])).toEqual([
      ['ownBudget', 2_000_000],
      ['aid', 3_000_000],
    ]);
  });
});

describe('caps that bodies set', () => {
  const proposal = {
    ...{ itemCode: 'leaflet', cap: 1_000_000, validFrom: '2026-11-23' },
    ...{ legalBasis: 'Nghị quyết số 9/2026/NQ-HĐND', reason: 'Theo nghị quyết mới' },
  };

  test('a lower figure holds once a second person approved it, and is warned of with its resolution', async () => {
    const legal = await aPerson(platform().db, { organisationId: body.id, roles: ['legalOfficer'] });
    await line();
    const capId = done(await proposeCap(platform(), legal, proposal)).id;
    expect(await kinds()).toEqual([]);
    expect(await reason(decideCap(platform(), legal, { capId, approve: 'yes', note: '' }))).toBe(
      'samePerson',
    );
    done(await decideCap(platform(), leader, { capId, approve: 'yes', note: '' }));
    expect((await money()).warnings).toMatchObject([
      { kind: 'unitOverCap', limit: 1_000_000, basis: 'Nghị quyết số 9/2026/NQ-HĐND' },
    ]);
    expect(await reason(decideCap(platform(), leader, { capId, approve: 'no', note: 'x' }))).toBe(
      'alreadyDecided',
    );
  });

  test('above the most of the circular, for a day that is past, by whoever changes no rules: refused', async () => {
    expect(await reason(proposeCap(platform(), leader, { ...proposal, cap: 1_500_001 }))).toBe(
      'aboveTheMost',
    );
    expect(await reason(proposeCap(platform(), leader, { ...proposal, validFrom: '2026-11-22' }))).toBe(
      'dayPast',
    );
    await expect(proposeCap(platform(), accountant, proposal)).rejects.toThrow();
  });
});

describe('costs that other parts tell of', () => {
  const facts: ActivityInput = {
    ...{ projectId: null, title: 'Họp thôn', channel: 'villageMeeting', heldOn: '2026-11-10' },
    ...{ place: '', audience: '', reach: null, reachKind: 'estimated', summary: '' },
  };
  const told = async () => {
    const rows = await platform()
      .db.selectFrom('outbox')
      .selectAll()
      .where('topic', '=', 'cost.recorded')
      .orderBy('id')
      .execute();
    return rows.map(
      ({ id, topic, payload, occurred_at }) =>
        ({ id, topic, payload, occurredAt: occurred_at }) as DomainEvent,
    );
  };
  const hear = async (events: readonly DomainEvent[]) => {
    for (const event of events) await hearCostsSubscriber.handle(event, platform() as never);
  };

  test('an activity with a cost waits for its voucher; heard twice, or late, it is one', async () => {
    const officer = await aPerson(platform().db, { organisationId: body.id, roles: ['draftingOfficer'] });
    const { id } = done(await recordActivity(platform(), officer, { ...facts, cost: 800_000 }));
    const first = await told();
    await hear([...first, ...first]);
    expect((await money()).openCosts).toMatchObject([{ id, amount: 800_000, label: 'Họp thôn' }]);
    expect((await money()).sums.spent).toBe(0);
    platform().clock.set('2026-11-23T03:00:00Z');
    done(await editActivity(platform(), officer, id, { ...facts, cost: 700_000, version: 1 }));
    await hear((await told()).slice(1));
    await hear(first);
    expect((await money()).openCosts).toMatchObject([{ amount: 700_000 }]);
    const lineId = await approvedLine({ itemCode: 'otherDirect', content: 'Nước uống' });
    await issue();
    const taken = spend(lineId, { amount: 700_000, cost: `activity/${id}` });
    expect(await reason(taken)).toBe('ok');
    const again = spend(lineId, { voucherNumber: 'UNC 02', cost: `activity/${id}` });
    expect(await reason(again)).toBe('noSuchCost');
    expect([(await money()).openCosts, await kinds()]).toEqual([[], []]);
    platform().clock.set('2026-11-23T04:00:00Z');
    done(await cancelActivity(platform(), officer, id, { version: 2, reason: 'Mưa bão' }));
    await hear(await told());
    expect(await kinds()).toEqual(['costWithdrawn']);
  });

  test('an activity without a cost tells nothing', async () => {
    const officer = await aPerson(platform().db, { organisationId: body.id, roles: ['draftingOfficer'] });
    const { id } = done(await recordActivity(platform(), officer, facts));
    done(await editActivity(platform(), officer, id, { ...facts, version: 1 }));
    done(await cancelActivity(platform(), officer, id, { version: 2, reason: 'Mưa bão' }));
    expect(await told()).toEqual([]);
  });
});
