import { type KyselyPlugin, sql } from 'kysely';
import { notify, sendDigests } from '#features/notifications/deliver.server.ts';
import { addTask } from '#features/plans/assign-task.server.ts';
import { createPlan, setPlanState } from '#features/plans/manage-plan.server.ts';
import { insertProgramme } from '#features/plans/programmes.store.server.ts';
import { remindOfTasks } from '#features/plans/reminders/remind-of-tasks.job.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.server.ts';
import type { Result } from '#platform/result.ts';
import { configFromEnvironment, createApp } from '../../src/wire.server.ts';
import { layOutDatabase } from '../embedded-image.ts';
import { anOrganisation } from '../factories/organisation.ts';
import { aPerson } from '../factories/person.ts';

/**
 * `remind-tasks.ts set-up <bodies>`: bodies with a head and a leader each, a plan with a task for each, late since Friday.
 * `remind-tasks.ts run <instant> <n>`: reminds, hands on and mails, and kills itself in front of its n-th statement; without
 * n to the end.
 */
const [, , what, given = '', at = ''] = process.argv;
const clock = fixedClock(what === 'run' ? given : '2026-11-23T09:00:00+07:00');
const app = await createApp(await layOutDatabase(configFromEnvironment()), clock);
await (what === 'run' ? run(Number(at || 0)) : setUp(Number(given)));
await app.close();
console.log('finished');

async function setUp(bodies: number): Promise<void> {
  const programmeId = newId();
  const programme = { id: programmeId, code: 'thu', name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(app.db, { ...programme, validFrom: '2022-01-01', validTo: null });
  const owner = await anOrganisation(app.db, { name: 'UBND tỉnh thử' });
  const keeper = await aPerson(app.db, { organisationId: owner.id, roles: ['unitHead'] });
  const plan = done(await createPlan(app, keeper, { programmeId, year: 2026, title: 'Kế hoạch' }));
  for (let n = 1; n <= bodies; n += 1) {
    const body = await anOrganisation(app.db, { name: `Sở thử ${n}`, slug: `so-thu-${n}` });
    for (const role of ['unitHead', 'leader'] as const)
      await aPerson(app.db, { organisationId: body.id, roles: [role], email: `${role}${n}@thu.example` });
    const words = { title: `Việc ${n}`, product: '', leadText: '', coordinatingText: '' };
    const task = { ...words, leadId: body.id, timeText: 'Tháng 11', dueOn: '2026-11-20' };
    done(await addTask(app, keeper, plan.id, task));
  }
  done(await setPlanState(app, keeper, plan.id, { version: 1, event: 'issue' }));
  await app.outbox.flush();
}

function done<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

async function run(last: number): Promise<void> {
  let statements = 0;
  const blow: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      if (statements === last) process.kill(process.pid, 'SIGKILL');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const db = app.db.withPlugin(blow);
  await remindOfTasks({ db, clock }, 2);
  // As the subscriber does, and again after each blow: no event is marked as handed on here.
  const { rows } = await sql<DomainEvent & { occurred_at: Date }>`
    select id, topic, payload, occurred_at from outbox where topic = 'task.reminded' order by id`.execute(db);
  for (const { occurred_at: occurredAt, ...event } of rows) await notify(db, { ...event, occurredAt });
  await sendDigests({ ...app, db });
  console.log(`statements ${statements}`);
}
