import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { aPlanStory, done, type PlanStory } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { findPlansFor } from './list-plans.server.ts';
import { loadPlan } from './plan-desk.server.ts';
import { requirePlan, updatePlan } from './plans.store.server.ts';
import { insertEvidence } from './tasks/evidence.store.server.ts';
import { addNeed } from './tasks/link-task.server.ts';
import { loadMyTasks } from './tasks/my-tasks.server.ts';
import { openEvidenceFile } from './tasks/prove-task.server.ts';
import { loadTask } from './tasks/task-desk.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
let story: PlanStory;
/** Led by the other body; helped by it; of the planner alone, above and below and before the first one. */
let [led, helped, above, below, before]: [string, string, string, string, string] = ['', '', '', '', ''];

beforeEach(async () => {
  story = await aPlanStory(platform);
  const own = { leadText: story.justice.name };
  above = await story.add({ ...own, title: 'Việc mẹ, riêng' });
  led = await story.add({ title: 'Việc của SKH', parentId: above, timeText: 'Quý I' });
  below = await story.add({ ...own, title: 'Việc con, riêng', parentId: led });
  before = await story.add({ ...own, title: 'Phải xong trước, riêng' });
  helped = await story.add({ ...own, title: 'SKH phối hợp', coordinatingText: story.science.name });
  done(await addNeed(platform(), story.keeper, led, { needsId: before }));
  const { version } = await requirePlan(platform().db, story.planId);
  await updatePlan(platform().db, story.planId, version, { goals: 'Mục tiêu riêng' });
});
const stranger = async () =>
  await aPerson(platform().db, {
    organisationId: (await anOrganisation(platform().db)).id,
    roles: ['leader', 'focalUnit'],
  });
const listed = async (actor: PersonActor) =>
  (await findPlansFor(platform().db, actor, { today: '2026-11-23' })).naming;

describe('a body that tasks of another plan name', () => {
  test('sees the head of the plan and its own tasks; who made the plan sees everything', async () => {
    await story.issue();
    const theirs = await loadPlan(platform(), story.doer, story.planId);
    expect(theirs.tasks.map(({ id }) => id)).toEqual([led, helped]);
    expect(theirs).toMatchObject({ isPart: true, trail: [], may: { edit: false, report: false } });
    expect(theirs.plan).toMatchObject({ title: 'Kế hoạch', goals: '' });
    expect(theirs.progress).toEqual({ done: 0, of: 2 });
    expect(JSON.stringify(theirs)).not.toContain('riêng');
    const ours = await loadPlan(platform(), story.keeper, story.planId);
    expect(ours).toMatchObject({ isPart: false, plan: { goals: 'Mục tiêu riêng' } });
    expect(ours.tasks).toHaveLength(5);
  });

  test('on the page of its task nothing of the other tasks is said but how many are open', async () => {
    await story.issue();
    const page = await loadTask(platform(), story.doer, led);
    expect(page).toMatchObject({ parent: null, parts: [], needs: [], neededBy: [], others: [] });
    expect(page.openElsewhere).toEqual({ parts: 1, needs: 1 });
    expect(JSON.stringify(page)).not.toContain('riêng');
    for (const id of [above, below, before])
      await expect(loadTask(platform(), story.doer, id)).rejects.toThrow(/not permitted/);
    const own = await loadTask(platform(), story.keeper, led);
    expect([own.parent?.id, own.parts.length, own.needs.length]).toEqual([above, 1, 1]);
  });

  test('finds the plan in its list, counted over its own tasks', async () => {
    expect(await listed(story.doer)).toEqual([]);
    await story.issue();
    expect(await listed(story.doer)).toMatchObject([{ id: story.planId, tasks: 2, late: 1 }]);
    expect(await listed(story.keeper)).toEqual([]);
    expect(await listed(await stranger())).toEqual([]);
  });

  test('downloads the files of its own tasks only', async () => {
    await story.issue();
    const { db, files, clock } = platform();
    const sha256 = await files.put(new TextEncoder().encode('biên bản'));
    const attach = async (taskId: string) => {
      const evidence = {
        kind: 'file',
        id: newId(),
        label: 'a.txt',
        file: { sha256, mediaType: 'text/plain' },
      };
      await insertEvidence(db, taskId, evidence, { personId: null, at: clock.now() });
      return evidence.id;
    };
    expect((await openEvidenceFile(platform(), story.doer, await attach(led))).name).toBe('a.txt');
    await expect(openEvidenceFile(platform(), story.doer, await attach(above))).rejects.toThrow(
      /not permitted/,
    );
  });

  test('sees nothing while the plan is being written, and others never anything', async () => {
    await expect(loadPlan(platform(), story.doer, story.planId)).rejects.toThrow(/not permitted/);
    expect((await loadMyTasks(platform(), story.doer)).tasks).toEqual([]);
    await story.issue();
    await expect(loadPlan(platform(), await stranger(), story.planId)).rejects.toThrow(/not permitted/);
  });

  test('whoever the plan is reported to sees all of it', async () => {
    const { db } = platform();
    const above = await anOrganisation(db);
    await aRelation(db, 'reportsTo', story.justice, above, { programmeId: story.programmeId });
    const focal = await aPerson(db, {
      ...{ organisationId: above.id, roles: ['focalUnit'], programmeId: story.programmeId },
    });
    await story.issue();
    expect((await loadPlan(platform(), focal, story.planId)).tasks).toHaveLength(5);
  });
});
