import { expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { addTask } from './assign-task.server.ts';
import { createPlan, setPlanState } from './manage-plan.server.ts';
import type { PlanEvent } from './plan.ts';
import { loadPlan } from './plan-desk.server.ts';
import { requirePlan } from './plans.store.server.ts';
import { insertProgramme } from './programmes.store.server.ts';
import { reportTask } from './tasks/report-task.server.ts';
import { requireTask } from './tasks.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

test('a successor reports on the tasks of a running plan and ends it; it re-opens nothing', async () => {
  const { db } = platform();
  const programmeId = newId();
  const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { id: programmeId, ...names, validFrom: '2022-01-01', validTo: null });
  const old = await anOrganisation(db);
  const writer = await aPerson(db, { organisationId: old.id, roles: ['unitHead'] });
  const plan = await createPlan(platform(), writer, { programmeId, year: 2026, title: 'Kế hoạch' });
  if (!plan.ok) throw new Error(plan.reason);
  const { id } = plan.value;
  const words = { title: 'Viết bài', product: '', leadId: null, coordinatingText: '', timeText: 'Quý I' };
  const task = await addTask(platform(), writer, id, { ...words, leadText: 'Văn phòng', dueOn: null });
  if (!task.ok) throw new Error(task.reason);
  const move = async (actor: typeof writer, event: PlanEvent) => {
    const { version } = await requirePlan(db, id);
    const result = await setPlanState(platform(), actor, id, { version, event });
    return result.ok ? 'ok' : result.reason;
  };
  expect(await move(writer, 'issue')).toBe('ok');

  await db.updateTable('organisation').set({ valid_to: '2026-06-30' }).where('id', '=', old.id).execute();
  const next = await anOrganisation(db);
  await aSuccession(db, old, next, '2026-07-01');
  const heir = await aPerson(db, { organisationId: next.id, roles: ['unitHead'] });
  expect((await loadPlan(platform(), heir, id)).plan.organisationId).toBe(old.id);
  const { version } = await requireTask(db, task.value.id);
  const done = { version, event: 'finish' as const, doneOn: '2026-11-20', note: '' };
  expect((await reportTask(platform(), heir, task.value.id, done)).ok).toBe(true);
  expect(await move(heir, 'end')).toBe('ok');
  expect(await move(heir, 'reopen')).toBe('bodyEnded');
});
