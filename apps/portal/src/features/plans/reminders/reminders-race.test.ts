import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase } from '#test/db.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { addTask } from '../assign-task.server.ts';
import { createPlan, setPlanState } from '../manage-plan.server.ts';
import { insertProgramme } from '../programmes.store.server.ts';
import { remindOfTasks } from './remind-of-tasks.job.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

test('two workers that run at the same moment tell everybody once', async () => {
  const { db } = opened;
  const clock = fixedClock('2026-11-23T02:00:00Z');
  const installation = { kind: 'demo' as const, name: 'Thử nghiệm' };
  const platform = { db, clock, files: diskFiles('/nonexistent'), installation };
  const programmeId = newId();
  const names = { code: 'THU', name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(db, { ...names, id: programmeId, validFrom: '2023-01-01', validTo: null });
  const owner = await anOrganisation(db);
  const keeper = await aPerson(db, { organisationId: owner.id, roles: ['unitHead'] });
  const plan = await createPlan(platform, keeper, { programmeId, year: 2026, title: 'Kế hoạch' });
  if (!plan.ok) throw new Error(plan.reason);
  for (let n = 0; n < 12; n += 1) {
    const { id: leadId } = await anOrganisation(db);
    await aPerson(db, { organisationId: leadId, roles: ['unitHead'] });
    const words = { title: `Việc ${n}`, product: '', leadText: '', coordinatingText: '' };
    const when = { timeText: 'Tháng 11', dueOn: '2026-11-18' };
    expect((await addTask(platform, keeper, plan.value.id, { ...words, ...when, leadId })).ok).toBe(true);
  }
  await setPlanState(platform, keeper, plan.value.id, { version: 1, event: 'issue' });
  const told = await Promise.all(Array.from({ length: 4 }, () => remindOfTasks({ db, clock }, 3)));
  expect(told.reduce((a, b) => a + b)).toBe(12);
  const count = async (query: string) => Number((await sql.raw<{ n: string }>(query).execute(db)).rows[0]?.n);
  expect(await count("select count(*) n from outbox where topic = 'task.reminded'")).toBe(12);
  expect(await count('select count(*) n from task_escalation')).toBe(12);
  expect(await count("select count(*) n from audit_entry where act = 'task.escalationAnnounced'")).toBe(12);
});
