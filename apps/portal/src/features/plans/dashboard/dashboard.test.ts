import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { computeIndicator } from '#features/indicators/compute-indicators.server.ts';
import { loadFigure } from '#features/indicators/figure.server.ts';
import type { IndicatorCode } from '#features/indicators/indicator.ts';
import { moneyParts } from '#features/indicators/plan-sources.store.server.ts';
import { findRecords } from '#features/indicators/sources.store.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { done } from '#test/factories/plan.ts';
import { aPlanWithMoney, type MoneyPlan } from '#test/factories/plan-money.ts';
import { usePlatform } from '#test/platform.ts';
import { readMoney } from '../money/load-money.server.ts';
import { cancelSpend } from '../money/record-spend.server.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { addEvidence } from '../tasks/prove-task.server.ts';
import { reportTask } from '../tasks/report-task.server.ts';
import { requireTask } from '../tasks.store.server.ts';
import { PERIOD_CODES, periodOf, YEAR_CODES } from './dashboard.ts';
import { dashboardCsv } from './dashboard-csv.ts';
import { loadDashboardFigure } from './dashboard-figure.server.ts';
import { loadDashboard } from './load-dashboard.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
let programmeId: string;
let above: Organisation;
let science: Organisation;
let leader: PersonActor;
let plan: MoneyPlan;
beforeEach(async () => {
  const { db } = platform();
  programmeId = newId();
  const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { ...names, id: programmeId, validFrom: '2022-01-01', validTo: null });
  above = await anOrganisation(db, { name: 'Trên' });
  science = await anOrganisation(db, { name: 'Sở Khoa học thử' });
  await aRelation(db, 'reportsTo', science, above, { programmeId });
  plan = await aPlanWithMoney(platform, { organisationId: science.id, programmeId });
  leader = await aPerson(db, { organisationId: above.id, roles: ['leader'] });
});

const finish = async (at: number, doneOn: string) => {
  const taskId = plan.tasks[at]!;
  const { version } = await requireTask(platform().db, taskId);
  const input = { version, event: 'finish', doneOn, note: '' } as const;
  done(await reportTask(platform(), plan.head, taskId, input));
};
const prove = async (at: number) => {
  const proof = { kind: 'activity', id: newId(), label: 'Ảnh' };
  await addEvidence(platform(), plan.head, plan.tasks[at]!, proof);
};
const scope = (given: object = {}) => ({
  ...{ organisationIds: [science.id], ...YEAR, asOf: '2026-11-23', programmeId },
  ...given,
});
const value = async (code: IndicatorCode, given: object = {}) =>
  (await computeIndicator(platform().db, code, scope(given))).value;

describe('figures of plans', () => {
  test('given, done, late, by evidence: a task counts on the day it was done, else on its last day', async () => {
    expect(await value('tasksOfYear')).toBe(2);
    expect(await value('tasksLate')).toBe(2);
    await finish(0, '2026-03-20');
    await finish(1, '2026-10-05');
    expect([await value('tasksDone'), await value('tasksLate'), await value('tasksProven')]).toEqual([
      2, 1, 0,
    ]);
    expect(await value('tasksDone', { to: '2026-03-31' })).toBe(1);
    await prove(0);
    expect([await value('tasksProven'), await value('tasksProvenRate')]).toEqual([1, 0.5]);
    expect(await value('bodiesWithPlan')).toBe(1);
    expect(await value('tasksOfYear', { programmeId: newId() })).toBe(0);
  });

  test('money: what the page of the plan says, after a spend, a cancelled one, an overspent one', async () => {
    await plan.pay(0, 2_000_000, 'UNC 1');
    const wrong = await plan.pay(1, 900_000, 'UNC 2');
    done(await cancelSpend(platform(), plan.accountant, wrong, { reason: 'Sai' }));
    await plan.pay(2, 3_500_000, 'UNC 3');
    const { sums, received } = await readMoney(platform(), plan.head, plan.planId);
    expect(sums).toEqual({ estimated: 8e6, approved: 7e6, spent: 5.5e6, variance: 1.5e6 });
    expect({
      estimated: await value('moneyEstimated'),
      approved: await value('moneyApproved'),
      spent: await value('moneySpent'),
      variance: await value('moneyVariance'),
    }).toEqual(sums);
    expect({
      money: await value('socialMoney'),
      inKind: await value('socialInKind'),
      unvalued: await value('socialUnvalued'),
    }).toEqual(received);
  });

  test('by source and by spend item the parts add up to the figure', async () => {
    await plan.pay(0, 2_000_000, 'UNC 1');
    await plan.pay(1, 400_000, 'UNC 2');
    const parts = await moneyParts(platform().db, ['moneySpent', 'moneyApproved'], scope());
    const spent = parts.filter(({ code }) => code === 'moneySpent');
    expect(spent.map(({ source, item, amount }) => [source, item, amount])).toEqual([
      ['ownBudget', 'leaflet', 2_000_000],
      ['sponsorship', 'story', 400_000],
    ]);
    const { parts: cut } = await loadDashboard(platform(), plan.head, { programmeId, year: 2026 });
    expect(cut.source).toEqual([
      { key: 'ownBudget', amounts: [6_000_000, 6_000_000, 2_000_000, 0] },
      { key: 'sponsorship', amounts: [2_000_000, 1_000_000, 400_000, 0] },
    ]);
    expect(await value('moneySpent')).toBe(2_400_000);
    expect(await value('moneySpent', { moneySource: 'sponsorship' })).toBe(400_000);
    expect(await value('moneyApproved', { moneyItem: 'leaflet' })).toBe(6_000_000);
  });

  test('settled is what was spent in plans that have ended', async () => {
    await plan.pay(0, 2_000_000, 'UNC 1');
    expect(await value('moneySettled')).toBe(0);
    await plan.end();
    expect(await value('moneySettled')).toBe(2_000_000);
  });

  test('every figure equals the list behind it', async () => {
    await plan.pay(0, 2_000_000, 'UNC 1');
    await finish(0, '2026-03-20');
    for (const code of [...YEAR_CODES, ...PERIOD_CODES]) {
      const rows = await findRecords(platform().db, code, scope(), { limit: 100, offset: 0 });
      expect(
        rows.reduce((sum, { amount }) => sum + amount, 0),
        code,
      ).toBe(await value(code));
    }
  });
});

const seen = async (actor: Actor, given: object = {}) =>
  await loadDashboard(platform(), actor, { programmeId, year: 2026, ...given });

describe('the dashboard', () => {
  test('of all bodies: who has a plan, who is late; every number is the figure that opens', async () => {
    await finish(0, '2026-03-20');
    await plan.pay(0, 2_000_000, 'UNC 1', '2026-03-15');
    for (const quarter of [undefined, 1, 3]) {
      const { bodies, sums, period, ofYear } = await seen(leader, { quarter });
      expect(bodies.map(({ name, standing }) => `${name}: ${standing}`)).toEqual([
        'Sở Khoa học thử: late',
        'Trên: without',
      ]);
      for (const code of [...YEAR_CODES, ...PERIOD_CODES]) {
        const days = (YEAR_CODES as readonly string[]).includes(code) ? ofYear : period;
        const query = { body: science.id, ...days, programmeId, page: 1 };
        const figure = await loadFigure(platform(), leader, code, query);
        expect(figure.value.value, `${code} ${quarter}`).toBe(bodies[0]!.figures[code]);
        const all = await loadDashboardFigure(platform(), leader, code, { ...query, body: 'Mọi cơ quan' });
        expect(all.value.value, `${code} ${quarter}, all`).toBe(sums[code]);
      }
    }
    const { quarters } = await seen(leader);
    for (const [at, figures] of quarters.entries())
      for (const [code, n] of Object.entries(figures)) {
        const days = periodOf(2026, at + 1);
        const query = { body: science.id, ...days, programmeId, page: 1 };
        expect((await loadFigure(platform(), leader, code, query)).value.value, `${code} ${at}`).toBe(n);
      }
    expect(quarters.map(({ tasksDone, tasksLate }) => [tasksDone, tasksLate])).toEqual([
      [1, 0],
      [0, 0],
      // Late since the first of October, so not yet at the end of its own quarter.
      [0, 0],
      [0, 0],
    ]);
  });

  test('a superior sees what a body spent by its plans; its vouchers only the body itself', async () => {
    await plan.pay(0, 2_000_000, 'UNC 1');
    const query = { body: science.id, ...YEAR, programmeId, page: 1 };
    const rows = async (actor: PersonActor) =>
      (await loadFigure(platform(), actor, 'moneySpent', query)).lists[0]!.rows.map(({ kind, amount }) => [
        kind,
        amount,
      ]);
    expect(await rows(leader)).toEqual([['plan', 2_000_000]]);
    expect(await rows(plan.head)).toEqual([['spend', 2_000_000]]);
    const without = { ...query, programmeId: undefined };
    await expect(loadFigure(platform(), leader, 'moneySpent', without)).rejects.toThrow(Forbidden);
  });

  test('of one body; one that this person does not see is not found, and neither is anything for a stranger', async () => {
    const { bodies, body } = await seen(leader, { bodyId: science.id });
    expect([bodies.length, body?.name]).toEqual([1, 'Sở Khoa học thử']);
    const other = await anOrganisation(platform().db, { name: 'Khác' });
    await expect(seen(leader, { bodyId: other.id })).rejects.toThrow(NotFound);
    const stranger = await aPerson(platform().db, { organisationId: other.id, roles: ['leader'] });
    expect((await seen(stranger)).bodies.map(({ name }) => name)).toEqual(['Khác']);
    expect((await seen({ kind: 'public' })).bodies).toEqual([]);
  });

  test('a body merged in the year: its figures are in the row of its successor, as the figure page has them', async () => {
    const { db } = platform();
    await plan.pay(0, 2_000_000, 'UNC 1', '2026-03-15');
    await db
      .updateTable('organisation')
      .set({ valid_to: '2026-06-30' })
      .where('id', '=', science.id)
      .execute();
    const heir = await anOrganisation(db, { name: 'Sở Kế thừa', validFrom: '2026-07-01' });
    await aSuccession(db, science, heir, '2026-07-01');
    await aRelation(db, 'reportsTo', heir, above, { programmeId, validFrom: '2026-07-01' });
    const anew = await aPerson(db, { organisationId: above.id, roles: ['leader'] });
    const { bodies } = await seen(anew);
    expect(bodies.map(({ name }) => name)).toEqual(['Sở Kế thừa', 'Trên']);
    expect(bodies[0]).toMatchObject({ predecessors: ['Sở Khoa học thử'], standing: 'late' });
    expect(bodies[0]!.figures).toMatchObject({ tasksOfYear: 2, moneySpent: 2_000_000, bodiesWithPlan: 1 });
    const query = { body: heir.id, ...YEAR, programmeId, page: 1 };
    expect((await loadFigure(platform(), anew, 'moneySpent', query)).value.value).toBe(2_000_000);
    expect((await seen(anew, { bodyId: science.id })).body?.name).toBe('Sở Kế thừa');
  });

  test('the file has one body a row and no row of sums', async () => {
    const lines = dashboardCsv((await seen(leader)).bodies)
      .trimEnd()
      .split('\r\n');
    expect(lines.map((line) => line.slice(0, line.indexOf(',')))).toEqual([
      '\uFEFFCơ quan',
      'Sở Khoa học thử',
      'Trên',
    ]);
    // Estimated, approved, variance.
    expect(lines[1]).toContain(',1,8000000,7000000,7000000,2,');
  });
});
