import { recordAll } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import type { App } from '#platform/app.ts';
import { type Clock, legalDay, legalTime } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { emitAll } from '#platform/outbox.server.ts';
import { type DayPlan, tellable } from './plan-of-day.server.ts';
import type { ReminderKind } from './reminder.ts';
import {
  announce,
  insertReminders,
  markEscalated,
  reminderKey,
  type ToTell,
  takeDay,
} from './reminders.store.server.ts';
import { isWorkingDay } from './working-days.ts';

/** People of one transaction: a blow in the middle costs this many at most, and the next run tells them. */
const AT_ONCE = 100;

/**
 * Tells everybody what is to be told of their tasks today: the rows, the event from which the digest is written, and what is
 * announced or told upward, in one transaction for each group of people. Run twice, or by two workers, it tells nobody twice.
 */
export async function remindOfTasks(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  atOnce = AT_ONCE,
): Promise<number> {
  const now = clock.now();
  const today = legalDay(now);
  const calendar = await calendarAround(db, today);
  if (!isWorkingDay(today, calendar)) return 0;
  const plan = await tellable(db, calendar, now);
  const people = [...plan.byPerson.keys()];
  let told = 0;
  for (let from = 0; from < people.length; from += atOnce)
    told += await tellSome(db, plan, people.slice(from, from + atOnce), now);
  await inTransaction(db, (tx) => announceToNobody(tx, plan, now));
  return told;
}

async function tellSome(
  db: Db,
  { byPerson }: DayPlan,
  people: readonly string[],
  now: Date,
): Promise<number> {
  const today = legalDay(now);
  return await inTransaction(db, async (tx) => {
    const free = await takeDay(tx, people, today);
    const rows = people
      .filter((id) => free.has(id))
      .flatMap((id) => (byPerson.get(id) ?? []).map((one) => ({ ...one, id: newId(now) })));
    if (rows.length === 0) return 0;
    const written = await insertReminders(tx, rows, today);
    const news = rows.filter((row) => written.has(reminderKey(row)));
    const digests = [...Map.groupBy(news, ({ personId }) => personId)].map(([personId, mine]) => ({
      personId,
      organisationId: mine[0]!.planBodyId,
      day: today,
      tasks: new Set(mine.map(({ taskId }) => taskId)).size,
      about: heaviest(mine.map(({ kind }) => kind)),
    }));
    await emitAll(tx, 'task.reminded', digests, now);
    await passUpward(tx, news, now);
    return digests.length;
  });
}

/** By what the one sentence of the digest speaks: the most serious. */
function heaviest(kinds: readonly ReminderKind[]): 'escalated' | 'ahead' | 'reminded' | 'asked' {
  if (kinds.includes('escalated')) return 'escalated';
  if (kinds.includes('ahead')) return 'ahead';
  return kinds.every((kind) => kind === 'invite' || kind === 'courtesy') ? 'asked' : 'reminded';
}

/** Writes down what was announced and what the superior was told, in the trail of the task too. */
async function passUpward(tx: Db, news: readonly ToTell[], now: Date): Promise<void> {
  const today = legalDay(now);
  const changes = [];
  for (const { kind, taskId, dueOn, days, leaderOn, planBodyId } of news) {
    if (dueOn === null || (kind !== 'ahead' && kind !== 'escalated')) continue;
    const stretch = { taskId, dueOn, days };
    const isNew =
      kind === 'ahead'
        ? leaderOn !== null && (await announce(tx, stretch, today, leaderOn))
        : await markEscalated(tx, stretch, today);
    if (!isNew) continue;
    const about = { objectKind: 'task', objectId: taskId, organisationId: planBodyId };
    const act = kind === 'ahead' ? 'task.escalationAnnounced' : 'task.escalated';
    changes.push({ act, ...about, after: kind === 'ahead' ? { dueOn, leaderOn } : { dueOn } });
  }
  await recordAll(tx, systemActor, changes, now);
}

/** Where nobody is there to be told first, the page of the task says it, and the superior is told all the same. */
async function announceToNobody(tx: Db, { unheard }: DayPlan, now: Date): Promise<void> {
  if (unheard.length > 0) await passUpward(tx, unheard, now);
}

/** By the clock of an installation: the hour that was worked in this process. */
const worked = new WeakMap<Clock, string>();

/**
 * Looked at each minute, worked once an hour: so an hour is not lost because the process was down at one minute of it. What falls
 * into quiet hours or on a day off waits for the next hour that is neither.
 */
export const remindOfTasksJob = defineJob<Record<string, never>>({
  name: 'plans.remindOfTasks',
  handle: async (_data, app) => {
    const now = app.clock.now();
    const hour = `${legalDay(now)} ${legalTime(now).slice(0, 2)}`;
    if (worked.get(app.clock) === hour) return;
    const told = await remindOfTasks(app);
    worked.set(app.clock, hour);
    if (told > 0) app.log.info({ told }, 'people told of their tasks');
  },
});
