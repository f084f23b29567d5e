import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { loadActor } from '../apps/portal/src/features/identity/load-actor.server.ts';
import { loadCascade, loadMyDuties } from '../apps/portal/src/features/plans/cascade/load-duties.server.ts';
import { loadDashboard } from '../apps/portal/src/features/plans/dashboard/load-dashboard.server.ts';
import { findPlansFor } from '../apps/portal/src/features/plans/list-plans.server.ts';
import { loadPlan } from '../apps/portal/src/features/plans/plan-desk.server.ts';
import { loadMyReminders } from '../apps/portal/src/features/plans/reminders/my-reminders.server.ts';
import { remindOfTasks } from '../apps/portal/src/features/plans/reminders/remind-of-tasks.job.server.ts';
import { loadMyTasks } from '../apps/portal/src/features/plans/tasks/my-tasks.server.ts';
import { loadPlanView } from '../apps/portal/src/features/plans/views/load-view.server.ts';
import { loadPlanOverview } from '../apps/portal/src/features/plans/views/overview/load-overview.server.ts';
import { fixedClock } from '../apps/portal/src/platform/clock.ts';
import type { Platform } from '../apps/portal/src/platform/context.ts';
import type { Db } from '../apps/portal/src/platform/db.server.ts';
import { diskFiles } from '../apps/portal/src/platform/disk-files.server.ts';
import { migrate } from '../apps/portal/src/platform/migrate.server.ts';
import { openPostgres } from '../apps/portal/src/platform/open-database.server.ts';
import { databaseOn, onServer } from '../apps/portal/test/database-image.ts';
import { calibration, load } from './portal/rows.ts';

/**
 * node --conditions=development bench/plans-scale.ts [--server=postgres://…] [--bodies=120] [--tasks=40] [--years=5] [--all-due]
 * A province in plans: each body has a plan a year, five people, and tasks due through the year, more at its end, as printed
 * plans have them. Measures the run of reminders on its heaviest day, the run after it, and the pages over these plans: wall
 * time, and the processor time of our process and of the one connection. --all-due: every task of the last year is due on the
 * day of the run, which no province does.
 */
const { values } = parseArgs({
  options: {
    server: { type: 'string', default: 'postgres://root@127.0.0.1:5432/postgres' },
    bodies: { type: 'string', default: '120' },
    tasks: { type: 'string', default: '40' },
    years: { type: 'string', default: '5' },
    'all-due': { type: 'boolean', default: false },
  },
});
const [BODIES, TASKS, YEARS] = [values.bodies, values.tasks, values.years].map(Number) as [
  number,
  number,
  number,
];
const FIRST_YEAR = 2026;
const LAST_YEAR = FIRST_YEAR + YEARS - 1;

/** By SQL: how plans are written is measured nowhere, it is typed by hand. Bodies 1 to n report to body 0. */
const id = (kind: string, a: string, b = '0') =>
  `('${kind.repeat(8)}-0000-4000-8000-' || lpad((${a})::text, 6, '0') || lpad((${b})::text, 6, '0'))::uuid`;
const STATEMENTS = [
  `insert into programme (id, code, name, legal_basis, valid_from, sort_key)
     values (${id('e', '0')}, 'bench', 'Chương trình', '', '2022-01-01', '1')`,
  `insert into organisation (id, slug, name, short_name, kind, level, territory, symbol, valid_from, sort_key, version)
     select ${id('a', 'n')}, 'bench-' || n, 'Cơ quan ' || n, 'CQ' || n, 'stateBody', 'province', '', 'CQ' || n, '2020-01-01', lpad(n::text, 6, '0'), 1
     from generate_series(0, ${BODIES}) n`,
  `insert into organisation_relation (id, kind, from_id, to_id, programme_id, valid_from)
     select ${id('d', 'n')}, 'reportsTo', ${id('a', 'n')}, ${id('a', '0')}, ${id('e', '0')}, '2020-01-01'
     from generate_series(1, ${BODIES}) n`,
  `insert into person (id, sign_in_name, display_name, title, email, created_at)
     select ${id('b', 'n', 'm')}, 'bench.' || n || '.' || m, 'Người ' || n || '.' || m, '', n || '.' || m || '@bench.example', '2026-01-01'
     from generate_series(0, ${BODIES}) n, generate_series(1, 5) m`,
  `insert into role_assignment (id, person_id, organisation_id, role, programme_id, valid_from)
     select gen_random_uuid(), ${id('b', 'n', 'm')}, ${id('a', 'n')},
       (array['unitHead', 'leader', 'focalUnit', 'draftingOfficer', 'draftingOfficer'])[m],
       case m when 3 then ${id('e', '0')} end, '2020-01-01'
     from generate_series(0, ${BODIES}) n, generate_series(1, 5) m`,
  `insert into plan (id, programme_id, organisation_id, year, title, state, created_at)
     select ${id('c', 'n', 'y')}, ${id('e', '0')}, ${id('a', 'n')}, ${FIRST_YEAR} + y, 'Kế hoạch ' || ${FIRST_YEAR} + y, 'inForce', '2026-01-01'
     from generate_series(0, ${BODIES}) n, generate_series(0, ${YEARS - 1}) y`,
  // A third is due at the end of the year; of the years before one in twenty was never reported, of the last a half is open.
  `insert into task (id, plan_id, ordinal, title, lead_text, time_text, due_on, state, done_on)
     select gen_random_uuid(), ${id('c', 'n', 'y')}, k, 'Việc ' || k, 'CQ' || n, 'Tháng 12', due, case when open then 'inProgress' else 'done' end,
       case when open then null else due end
     from generate_series(1, ${BODIES}) n, generate_series(0, ${YEARS - 1}) y, generate_series(1, ${TASKS}) k,
     lateral (select case when y = ${YEARS - 1} then ${values['all-due'] ? 'true' : 'k % 2 = 0'} else (n + k) % 20 = 0 end as open,
       case when k % 3 = 0 or ${values['all-due'] ? 'true' : 'false'} then make_date(${FIRST_YEAR} + y, 12, 31)
         else make_date(${FIRST_YEAR} + y, 1 + (n + k) % 12, 1 + (n * k) % 28) end as due) chosen`,
  `insert into task_unit (task_id, part, ordinal, organisation_id, name)
     select t.id, 'lead', 1, p.organisation_id, t.lead_text from task t join plan p on p.id = t.plan_id`,
  // The plan of the province gives each of its tasks of the last year to every body; half of them have planned it.
  `insert into task (id, plan_id, ordinal, title, lead_text, time_text, due_on, state)
     select gen_random_uuid(), ${id('c', '0', 'y')}, k, 'Việc của tỉnh ' || k, 'các cơ quan', 'Năm', make_date(${FIRST_YEAR} + y, 6, 30), 'inProgress'
     from generate_series(0, ${YEARS - 1}) y, generate_series(1, ${TASKS}) k`,
  `insert into task_unit (task_id, part, ordinal, organisation_id, name)
     select t.id, 'coordinating', n, ${id('a', 'n')}, 'CQ' || n from task t join plan p on p.id = t.plan_id, generate_series(1, ${BODIES}) n
     where p.organisation_id = ${id('a', '0')} and p.year = ${LAST_YEAR}`,
  `insert into task_duty_link (task_id, duty_task_id, linked_by, linked_at)
     select l.id, u.id, ${id('b', '0', '3')}, '2026-01-01' from task u join plan up on up.id = u.plan_id and up.organisation_id = ${id('a', '0')}
     join plan lp on lp.year = up.year and lp.organisation_id <> up.organisation_id join task l on l.plan_id = lp.id and l.ordinal = u.ordinal
     where up.year = ${LAST_YEAR} and l.ordinal % 2 = 0`,
  // Two tasks in three are given to one of the two officers.
  `insert into task_person (id, task_id, organisation_id, person_id, from_on)
     select gen_random_uuid(), t.id, p.organisation_id,
       ('bbbbbbbb-0000-4000-8000-' || substr(p.organisation_id::text, 25, 6) || lpad((4 + t.ordinal % 2)::text, 6, '0'))::uuid, '2026-01-01'
     from task t join plan p on p.id = t.plan_id where t.ordinal % 3 <> 1 and p.organisation_id <> ${id('a', '0')}`,
  // Two lines of money a task, approved; three in four are paid, of the last year a half.
  `insert into budget_line (id, plan_id, task_id, ordinal, item_code, content, unit, quantity, unit_price, source, state,
       approved_amount, written_by, approved_by, approved_at)
     select gen_random_uuid(), t.plan_id, t.id, t.ordinal * 2 + l, (array['leaflet', 'story'])[l + 1], 'Dòng ' || l, 'lần', 1,
       1000000 + t.ordinal * 1000, (array['ownBudget', 'sponsorship'])[l + 1], 'approved', 1000000 + t.ordinal * 1000,
       ${id('b', '0', '1')}, ${id('b', '0', '2')}, '2026-01-01'
     from task t, generate_series(0, 1) l`,
  `insert into spend (id, line_id, amount, voucher_number, voucher_on, recorded_by, recorded_at)
     select gen_random_uuid(), b.id, b.unit_price - 1000, 'UNC ' || b.ordinal, make_date(p.year, 1 + b.ordinal % 12, 15),
       ${id('b', '0', '1')}, '2026-01-01'
     from budget_line b join plan p on p.id = b.plan_id where b.ordinal % 4 < (case p.year when ${LAST_YEAR} then 2 else 3 end)`,
  `insert into social_resource (id, plan_id, kind, giver, content, value, received_on, recorded_by, recorded_at)
     select gen_random_uuid(), p.id, 'money', 'Doanh nghiệp', 'Tài trợ', 5000000, make_date(p.year, 5, 5), ${id('b', '0', '1')}, '2026-01-01'
     from plan p`,
];

const name = `danban_bench_${randomBytes(4).toString('hex')}`;
await onServer(values.server, `create database ${name}`);
const opened = await openPostgres(databaseOn(values.server, name), 1);
try {
  await migrate(opened.db);
  await fill(opened.db);
  console.log(`SHA-256 of 1 GB: ${calibration()} s; load: ${load()}`);
  await measure(opened.db);
} finally {
  await opened.close();
  await onServer(values.server, `drop database ${name}`);
}

async function fill(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(tx);
  });
  await sql`analyze`.execute(db);
  const { rows } = await sql<{ tasks: number; open: number }>`
    select count(*)::int as tasks, count(*) filter (where state in ('notStarted', 'inProgress'))::int as open from task`.execute(
    db,
  );
  console.log(`${BODIES} bodies, ${YEARS} years: ${rows[0]?.tasks} tasks, ${rows[0]?.open} of them open`);
}

async function measure(db: Db): Promise<void> {
  // A working day before the last days of December: what is due on 31/12 is said for the first time.
  const clock = fixedClock(`${LAST_YEAR}-12-24T07:15:00+07:00`);
  const files = diskFiles(tmpdir());
  const app: Platform = { db, clock, files, installation: { kind: 'demo', name: 'bench' } };
  const pid = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid;
  const timed = async (what: string, run: () => Promise<number>) => {
    const [wall, own, theirs] = [performance.now(), process.cpuUsage(), ticksOf(pid)];
    const n = await run();
    const used = process.cpuUsage(own);
    const ms = (value: number) => `${value.toFixed(0).padStart(6)} ms`;
    const processor = (used.user + used.system) / 1000;
    console.log(
      `${what.padEnd(38)} ${ms(performance.now() - wall)} wall, ${ms(processor)} processor, ` +
        `${ms((ticksOf(pid) - theirs) * 10)} of the database (${n})`,
    );
  };
  await timed('run of the heaviest day, people told', () => remindOfTasks(app));
  await timed('the hour after it', () => remindOfTasks(app));
  for (const day of ['12-25', '12-28', '12-29', '12-30', '12-31']) {
    clock.set(`${LAST_YEAR}-${day}T07:15:00+07:00`);
    await timed(`run of ${day}`, () => remindOfTasks(app));
  }
  const today = `${LAST_YEAR}-12-31`;
  const actorOf = async (person: string, body: string) => {
    const loaded = await loadActor(db, person, body, today);
    if (!loaded) throw new Error('bench: nobody to act for');
    return loaded.actor;
  };
  const province = await actorOf(idOf('b', 0, 3), idOf('a', 0));
  const department = await actorOf(idOf('b', 1, 4), idOf('a', 1));
  await timed('list of all plans, of the province', async () => {
    const { own, received } = await findPlansFor(db, province, { today });
    return own.length + received.length;
  });
  await timed(
    'one plan',
    async () => (await loadPlan(app, department, idOf('c', 1, YEARS - 1))).tasks.length,
  );
  await timed(
    'my tasks',
    async () => (await loadMyTasks(app, department, { all: true, page: 1 })).tasks.length,
  );
  await timed(
    'who carries out a plan of the province',
    async () => (await loadCascade(app, province, idOf('c', 0, YEARS - 1))).duties.length,
  );
  const provincePlan = idOf('c', 0, YEARS - 1);
  await timed(
    'a view of the plan of the province, units',
    async () => Object.keys((await loadPlanView(app, province, provincePlan)).shortNames).length,
  );
  await timed(
    'plans of all bodies, bar 300 ms',
    async () => (await loadPlanOverview(app, province, { year: LAST_YEAR })).sums.bodies,
  );
  await timed(
    'plans of all bodies, an earlier year',
    async () => (await loadPlanOverview(app, province, { year: FIRST_YEAR })).sums.bodies,
  );
  const often = async (what: string, run: () => Promise<number>) => {
    const times: number[] = [];
    let n = 0;
    for (let i = 0; i < 9; i++) {
      const began = performance.now();
      n = await run();
      times.push(performance.now() - began);
    }
    const median = times.toSorted((a, b) => a - b)[4]!;
    console.log(`${what.padEnd(38)} ${median.toFixed(0).padStart(6)} ms median of 9 (${n})`);
  };
  await often(
    'dashboard of all bodies, bar 300 ms',
    async () => (await loadDashboard(app, province, { year: LAST_YEAR })).bodies.length,
  );
  await often(
    'dashboard of a quarter, bar 300 ms',
    async () => (await loadDashboard(app, province, { year: LAST_YEAR, quarter: 3 })).sums.tasksDone,
  );
  await often(
    'dashboard of one body, bar 300 ms',
    async () =>
      (await loadDashboard(app, province, { year: LAST_YEAR, bodyId: idOf('a', 7) })).sums.tasksDone,
  );
  await timed('duties of one body', async () => (await loadMyDuties(app, department)).duties.length);
  await timed('my reminders', async () => (await loadMyReminders(app, department)).reminders.length);
}

/** Hundredths of a second of processor that a process has had. */
function ticksOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** The same ids as `id` writes: a kind, and two numbers. */
function idOf(kind: string, a: number, b = 0): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(a).padStart(6, '0')}${String(b).padStart(6, '0')}`;
}
