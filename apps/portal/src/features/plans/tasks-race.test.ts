import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#test/db.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { addTask, dropTask } from './assign-task.server.ts';
import { createPlan } from './manage-plan.server.ts';
import { insertProgramme } from './programmes.store.server.ts';
import { findTasks } from './tasks.store.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

test('tasks that are added and dropped at once are numbered 1, 2, 3 … without a gap', async () => {
  const platform = {
    db: opened.db,
    clock: fixedClock('2026-11-23T02:00:00Z'),
    files: diskFiles('/nonexistent'),
    installation: { kind: 'demo' as const, name: 'Thử nghiệm' },
  };
  const { id: organisationId } = await anOrganisation(opened.db);
  const officer = await aPerson(opened.db, { organisationId, roles: ['leader', 'draftingOfficer'] });
  const programmeId = newId();
  const span = { validFrom: '2023-01-01', validTo: null };
  await insertProgramme(opened.db, {
    id: programmeId,
    code: 'THU',
    name: 'Thử',
    legalBasis: '',
    sortKey: '1',
    ...span,
  });
  const plan = await createPlan(platform, officer, { programmeId, year: 2026, title: 'Kế hoạch thử' });
  if (!plan.ok) throw new Error(plan.reason);
  const add = (title: string) =>
    addTask(platform, officer, plan.value.id, {
      title,
      product: '',
      leadId: null,
      leadText: 'Phòng Thử',
      coordinatingText: '',
      timeText: '',
      dueOn: null,
    });
  await add('đầu');
  await add('giữa');
  const [first, second] = await findTasks(opened.db, plan.value.id);
  await Promise.all([
    ...Array.from({ length: 5 }, (_, n) => add(`thêm ${n}`)),
    dropTask(platform, officer, plan.value.id, { taskId: first!.id, version: 1 }),
    dropTask(platform, officer, plan.value.id, { taskId: second!.id, version: 1 }),
  ]);
  const tasks = await findTasks(opened.db, plan.value.id);
  expect(tasks.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
});
