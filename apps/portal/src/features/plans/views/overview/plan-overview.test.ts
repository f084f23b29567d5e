import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#features/authority/actor.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { aPlanStory, type PlanStory } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import type { PlanState } from '../../plan.ts';
import { insertPlan } from '../../plans.store.server.ts';
import { insertProgramme } from '../../programmes.store.server.ts';
import { loadPlanOverview } from './load-overview.server.ts';
import { overviewOf } from './plan-overview.ts';

describe('who has a plan, and who is late', () => {
  const row = (
    bodyId: string,
    planState: PlanState | null,
    [tasks, done, late]: [number, number, number],
  ) => ({
    ...{
      bodyId,
      bodyName: bodyId,
      planId: planState && `${bodyId}-${planState}`,
      planTitle: planState,
      planState,
    },
    ...{ tasks, done, late },
  });
  const drawn = (rows: Parameters<typeof overviewOf>[0]) => {
    const { groups, sums } = overviewOf(rows);
    return [
      ...groups.map(({ standing, bodies }) => `${standing}: ${bodies.map(({ id }) => id).join(' ')}`),
      `${sums.withPlan}/${sums.bodies} ${sums.tasks} ${sums.done} ${sums.late}`,
    ];
  };
  test('late bodies first, then those without a plan', () => {
    expect(
      drawn([
        row('A', 'inForce', [4, 2, 0]),
        row('B', null, [0, 0, 0]),
        row('C', 'inForce', [3, 0, 1]),
        row('D', 'ended', [2, 2, 0]),
      ]),
    ).toEqual(['late: C', 'without: B', 'onTime: A D', '3/4 9 4 1']);
  });
  test('a plan that is being written is none yet, and its tasks count for nothing', () => {
    expect(drawn([row('A', 'draft', [5, 0, 5])])).toEqual(['drafting: A', '0/1 0 0 0']);
  });
  test('a body with two plans is one body', () => {
    expect(drawn([row('A', 'draft', [1, 0, 1]), row('A', 'inForce', [2, 1, 0])])).toEqual([
      'onTime: A',
      '1/1 2 1 0',
    ]);
  });
  test('nobody', () => {
    expect(drawn([])).toEqual(['0/0 0 0 0']);
  });
});

const platform = usePlatform('2026-11-23T02:00:00Z');
let story: PlanStory;
beforeEach(async () => {
  story = await aPlanStory(platform);
});

/** Its body asks for the programme of the story, unless it says another; standing: bodies by short name. */
const seen = async (actor: Actor, programmeId = story.programmeId, year?: number) => {
  const { groups } = await loadPlanOverview(platform(), actor, { programmeId, year });
  return groups.map(
    ({ standing, bodies }) =>
      `${standing}: ${bodies
        .map(({ name }) => name)
        .sort()
        .join(', ')}`,
  );
};

async function aSuperior(...roles: ('leader' | 'draftingOfficer')[]) {
  const { db } = platform();
  const above = await anOrganisation(db, { name: 'Trên' });
  await aRelation(db, 'reportsTo', story.justice, above, { programmeId: story.programmeId });
  await aRelation(db, 'reportsTo', story.science, above, { programmeId: story.programmeId });
  return await aPerson(db, { organisationId: above.id, roles });
}

describe('the plans of all bodies', () => {
  test('of the own house and of those that report to it in the programme; an issued plan counts', async () => {
    const leader = await aSuperior('leader');
    await story.add({ title: 'Việc quý I', timeText: 'Quý I', leadText: story.justice.name });
    await story.add({ title: 'Việc quý IV', timeText: 'Quý IV', leadText: story.justice.name });
    expect(await seen(leader)).toEqual(['without: Sở Khoa học thử, Sở Tư pháp thử, Trên']);
    expect(await seen(story.keeper)).toEqual(['drafting: Sở Tư pháp thử']);
    await story.issue();
    expect(await seen(leader)).toEqual(['late: Sở Tư pháp thử', 'without: Sở Khoa học thử, Trên']);
    const { sums } = await loadPlanOverview(platform(), leader, { programmeId: story.programmeId });
    expect(sums).toEqual({ bodies: 3, withPlan: 1, tasks: 2, done: 0, late: 1 });
  });

  test('a task that is only asked for makes nobody late', async () => {
    await story.add({ mode: 'requested', timeText: 'Quý I' });
    await story.issue();
    expect(await seen(story.keeper)).toEqual(['onTime: Sở Tư pháp thử']);
  });

  test('a role that reads no plans of others sees its own house only; the public nobody', async () => {
    const officer = await aSuperior('draftingOfficer');
    await story.add();
    await story.issue();
    expect(await seen(officer)).toEqual(['without: Trên']);
    expect(await seen({ kind: 'public' })).toEqual([]);
  });

  test('who reports in one programme is not asked for a plan in another', async () => {
    const leader = await aSuperior('leader');
    const other = newId();
    const names = { code: other, name: 'Khác', legalBasis: '', sortKey: '2' };
    await insertProgramme(platform().db, { ...names, id: other, validFrom: '2022-01-01', validTo: null });
    expect(await seen(leader, other)).toEqual(['without: Trên']);
  });

  test('a unit owes no plan of its own, an ended body none after its end; both are there with a plan they have', async () => {
    const { db, clock } = platform();
    const leader = await aSuperior('leader');
    const ended = await anOrganisation(db, { name: 'Đã kết thúc', validTo: '2025-06-30' });
    const unit = await anOrganisation(db, { name: 'Phòng', level: 'unit' });
    const whole = { kind: 'person', ownOrganisationIds: [leader.organisationId, ended.id, unit.id] } as const;
    const actor = { ...leader, ...whole };
    expect(await seen(actor)).toEqual(['without: Sở Khoa học thử, Sở Tư pháp thử, Trên']);
    const words = { title: 'Cũ', symbol: null, issuedOn: null, goals: '', createdBy: null };
    for (const [organisationId, year] of [
      [ended.id, 2025],
      [unit.id, 2026],
    ] as const)
      await insertPlan(db, {
        ...{ ...words, id: newId(), organisationId, programmeId: story.programmeId },
        ...{ year, state: 'inForce', createdAt: clock.now() },
      });
    expect(await seen(actor)).toContain('onTime: Phòng');
    expect(await seen(actor, story.programmeId, 2025)).toContain('onTime: Đã kết thúc');
  });
});
