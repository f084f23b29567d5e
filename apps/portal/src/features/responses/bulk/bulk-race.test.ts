import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { groupOpinions } from '#features/submissions/desk/group-opinions.server.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction, outsideTransaction } from '#platform/db.server.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { newId } from '#platform/ids.ts';
import { freshDatabase, testEngine } from '#test/db.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { readDeskAddress } from '../desk/desk-address.ts';
import { beginBulk, carryOutBulk, finishBulk } from './carry-out.server.ts';
import { loadBulk } from './load-bulk.server.ts';
import { planBulkAnswer } from './plan-bulk.server.ts';

/** With real commits and several connections. */
let opened: Awaited<ReturnType<typeof freshDatabase>>;
const directory = mkdtempSync(join(tmpdir(), 'dan-ban-bulk-'));
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(async () => {
  await opened.close();
  rmSync(directory, { recursive: true, force: true });
});

const MANY = 12;

interface Planned {
  readonly app: Platform;
  readonly round: Consultation;
  readonly officer: PersonActor;
  readonly bulkId: string;
}

/** A dozen groups of one opinion each, and a plan over all of them. */
async function planned(): Promise<Planned> {
  const clock = fixedClock('2026-11-23T02:00:00Z');
  const installation = { kind: 'demo', name: 'Dân Bàn' } as const;
  const app: Platform = { db: opened.db, clock, files: diskFiles(directory), installation };
  const round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const opinions = Array.from({ length: MANY }, (_, index) => ({
    unitId: null,
    position: 'amend' as const,
    text: `Việc thứ ${index + 1}.`,
  }));
  await enterSubmission(app, systemActor, round.id, {
    key: newId(),
    channel: 'letter',
    receivedAt: new Date('2026-11-20T03:00:00Z'),
    category: 'citizen',
    place: 'xã Tân Hưng',
    detail: {},
    opinions,
  });
  for (const opinionId of await findOpinionIds(app.db, round.id, {})) {
    const newGroup = { title: 'Một việc', unitId: null };
    await groupOpinions(app, officer, round.id, { opinionIds: [opinionId], newGroup });
  }
  const plan = await planBulkAnswer(app, officer, round.id, {
    ...{
      outcome: 'explained',
      explanation: 'Vì trái luật.',
      handsIn: false,
      replacesWords: false,
      passage: '',
    },
    ...{ ticked: [], allOf: readDeskAddress(new URLSearchParams()) },
  });
  return { app, round, officer, bulkId: plan.ok ? plan.value.bulkId : '' };
}

async function expectAnsweredOnce({ app, round, officer, bulkId }: Planned) {
  const { rows } = await sql<{ version: number; n: number }>`select version, count(*)::int as n from response
    where consultation_id = ${round.id} group by 1`.execute(app.db);
  expect(rows).toEqual([{ version: 1, n: MANY }]);
  const { rows: acts } = await sql<{ n: number }>`select count(*)::int as n from audit_entry
    where act = 'response.bulkAnswered' and object_id = ${bulkId}`.execute(app.db);
  expect(acts).toEqual([{ n: 1 }]);
  const none = { answered: 0, skipped: 0 };
  expect(await loadBulk(app, officer, round.id, bulkId, none)).toMatchObject({
    left: 0,
    bulk: { state: 'done' },
  });
}

test('an impatient second press and the job that takes it up: each group is answered once', async () => {
  const plan = await planned();
  const { app, round, officer, bulkId } = plan;
  await Promise.all([
    carryOutBulk(app, officer, round.id, bulkId, 3),
    carryOutBulk(app, officer, round.id, bulkId, 3),
    finishBulk(app, round.id, bulkId, 3),
  ]);
  await expectAnsweredOnce(plan);
});

// The embedded engine has one connection and no way to lose it.
test.runIf(testEngine() === 'postgres')(
  'the connection is lost in the middle of a portion: the rest is taken up from where it stood',
  async () => {
    const plan = await planned();
    const { app, round, officer, bulkId } = plan;
    await beginBulk(app, officer, round.id, bulkId);
    const [last] = (
      await sql<{ id: string }>`select id from opinion_group where consultation_id = ${round.id}
      order by id desc limit 1`.execute(app.db)
    ).rows;
    let broken: Promise<unknown> = Promise.resolve();
    await inTransaction(app.db, async (tx) => {
      // Somebody holds the last group, so the last portion waits in its middle.
      await sql`select id from opinion_group where id = ${last!.id} for update`.execute(tx);
      broken = expect(outsideTransaction(() => finishBulk(app, round.id, bulkId, 5))).rejects.toThrow();
      for (let killed = 0; killed === 0; ) {
        // Within one transaction the activity of others is read once unless one asks again.
        await sql`select pg_stat_clear_snapshot()`.execute(tx);
        const { rows } = await sql<{
          done: boolean;
        }>`select pg_terminate_backend(pid) as done from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%opinion_group%'`.execute(
          tx,
        );
        killed = rows.length;
      }
    });
    await broken;
    const none = { answered: 0, skipped: 0 };
    expect(await loadBulk(app, officer, round.id, bulkId, none)).toMatchObject({
      left: 2,
      bulk: { state: 'running' },
    });
    await finishBulk(app, round.id, bulkId, 5);
    await expectAnsweredOnce(plan);
  },
);
