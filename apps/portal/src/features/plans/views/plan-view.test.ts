import { beforeEach, expect, test } from 'vitest';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { aPlanStory, type PlanStory } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { requirePlan, updatePlan } from '../plans.store.server.ts';
import { loadPlanView } from './load-view.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
let story: PlanStory;

beforeEach(async () => {
  story = await aPlanStory(platform);
  const own = { leadText: story.justice.name };
  const above = await story.add({ ...own, title: 'Việc mẹ, riêng', coordinatingText: 'Cơ quan riêng' });
  await story.add({ title: 'Việc của SKH', parentId: above, timeText: 'Hằng quý' });
  const { version } = await requirePlan(platform().db, story.planId);
  await updatePlan(platform().db, story.planId, version, { goals: 'Mục tiêu riêng' });
});

test('who made the plan sees it whole, with turns and units by their short names', async () => {
  const view = await loadPlanView(platform(), story.keeper, story.planId);
  expect(view).toMatchObject({ isPart: false, body: story.justice.name, progress: { done: 0, of: 2 } });
  expect(view.tasks.map(({ title, standing, turns }) => [title, standing, turns.length])).toEqual([
    ['Việc mẹ, riêng', 'open', 0],
    ['Việc của SKH', 'late', 4],
  ]);
  expect(view.shortNames).toMatchObject({ [story.science.id]: 'SKH thử' });
});

test('a body that a task names sees in every view this task only, once the plan is issued', async () => {
  await expect(loadPlanView(platform(), story.doer, story.planId)).rejects.toThrow(/not permitted/);
  await story.issue();
  const view = await loadPlanView(platform(), story.doer, story.planId);
  expect(view).toMatchObject({ isPart: true, progress: { done: 0, of: 1 } });
  expect(view.tasks.map(({ title, parentId }) => [title, parentId])).toEqual([['Việc của SKH', null]]);
  expect(JSON.stringify(view)).not.toContain('riêng');
});

test('others see no view of it, whatever their role', async () => {
  await story.issue();
  const stranger = await aPerson(platform().db, {
    organisationId: (await anOrganisation(platform().db)).id,
    roles: ['leader', 'focalUnit', 'administrator'],
  });
  await expect(loadPlanView(platform(), stranger, story.planId)).rejects.toThrow(/not permitted/);
  await expect(loadPlanView(platform(), { kind: 'public' }, story.planId)).rejects.toThrow(/not permitted/);
  await expect(loadPlanView(platform(), story.keeper, 'khong-co')).rejects.toThrow(/plan khong-co/);
});
