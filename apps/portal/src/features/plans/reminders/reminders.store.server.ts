import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { TaskMode } from '../task.ts';
import type { ReminderKind } from './reminder.ts';

/** What one person is told of one stretch of a task. */
export interface ToTell {
  readonly taskId: string;
  readonly planBodyId: string;
  readonly personId: string;
  readonly dueOn: string | null;
  readonly kind: ReminderKind;
  readonly days: number;
  readonly leaderOn: string | null;
}

/** One reminder is told once: what makes two the same. */
export const reminderKey = (told: Pick<ToTell, 'taskId' | 'personId' | 'dueOn' | 'kind' | 'days'>) =>
  [told.taskId, told.personId, told.dueOn ?? '', told.kind, told.days].join('/');

export async function findTold(db: Db, taskIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<ToTell>`
    select task_id as "taskId", person_id as "personId", due_on as "dueOn", kind, days
    from task_reminder where task_id = any(${[...taskIds]}::uuid[])`.execute(db);
  return new Set(rows.map(reminderKey));
}

/** Of these people, those who had no digest yet on this day; it is theirs from now on. Two runs at once: one of them. */
export async function takeDay(tx: Db, personIds: readonly string[], day: string): Promise<Set<string>> {
  const { rows } = await sql<{ person_id: string }>`
    insert into task_told_day (person_id, day) select unnest(${[...personIds]}::uuid[]), ${day}::date
    on conflict do nothing returning person_id`.execute(tx);
  return new Set(rows.map((row) => row.person_id));
}

/** Those that were not told before. */
export async function insertReminders(
  tx: Db,
  rows: readonly (ToTell & { readonly id: string })[],
  toldOn: string,
): Promise<Set<string>> {
  const { rows: written } = await sql<ToTell>`
    insert into task_reminder (id, task_id, due_on, kind, days, person_id, told_on)
    select r.*, ${toldOn}::date from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ taskId }) => taskId)}::uuid[],
      ${rows.map(({ dueOn }) => dueOn)}::date[], ${rows.map(({ kind }) => kind)}::text[],
      ${rows.map(({ days }) => days)}::int[], ${rows.map(({ personId }) => personId)}::uuid[]) r
    on conflict do nothing
    returning task_id as "taskId", person_id as "personId", due_on as "dueOn", kind, days`.execute(tx);
  return new Set(written.map(reminderKey));
}

interface EscalationKey {
  readonly taskId: string;
  readonly dueOn: string;
  readonly days: number;
}

/** What was announced of these tasks: key of the stretch → days of the rule → from when the superior is told. */
export async function findAnnounced(
  db: Db,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, string>>> {
  const { rows } = await sql<EscalationKey & { leaderOn: string }>`
    select task_id as "taskId", due_on as "dueOn", days, leader_on as "leaderOn" from task_escalation
    where task_id = any(${[...taskIds]}::uuid[])`.execute(db);
  const announced = new Map<string, Map<number, string>>();
  for (const { taskId, dueOn, days, leaderOn } of rows) {
    const key = `${taskId}/${dueOn}`;
    announced.set(key, (announced.get(key) ?? new Map()).set(days, leaderOn));
  }
  return announced;
}

/** False when it was announced before. */
export async function announce(
  tx: Db,
  { taskId, dueOn, days }: EscalationKey,
  announcedOn: string,
  leaderOn: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into task_escalation (task_id, due_on, days, announced_on, leader_on)
    values (${taskId}, ${dueOn}, ${days}, ${announcedOn}, ${leaderOn}) on conflict do nothing returning task_id`.execute(
    tx,
  );
  return rows.length === 1;
}

/** False when the superior was told before. */
export async function markEscalated(
  tx: Db,
  { taskId, dueOn, days }: EscalationKey,
  toldOn: string,
): Promise<boolean> {
  const { rows } = await sql`
    update task_escalation set told_on = ${toldOn} where task_id = ${taskId} and due_on = ${dueOn} and days = ${days}
      and told_on is null returning task_id`.execute(tx);
  return rows.length === 1;
}

export interface Escalation {
  readonly dueOn: string;
  readonly announcedOn: string;
  readonly leaderOn: string;
  readonly toldOn: string | null;
}

export async function findEscalations(db: Db, taskId: string): Promise<Escalation[]> {
  const { rows } = await sql<Escalation>`
    select due_on as "dueOn", announced_on as "announcedOn", leader_on as "leaderOn", told_on as "toldOn"
    from task_escalation where task_id = ${taskId} order by due_on, leader_on`.execute(db);
  return rows;
}

export interface ToldReminder {
  readonly id: string;
  readonly taskId: string;
  readonly title: string;
  readonly planTitle: string;
  readonly mode: TaskMode;
  readonly dueOn: string | null;
  readonly kind: ReminderKind;
  readonly toldOn: string;
  readonly leaderOn: string | null;
  readonly isOpen: boolean;
}

/** What a person was told since a day, the newest first. */
export async function findRemindersOf(db: Db, personId: string, since: string): Promise<ToldReminder[]> {
  const { rows } = await sql<ToldReminder>`
    select r.id, r.task_id as "taskId", t.title, p.title as "planTitle", t.mode, r.due_on as "dueOn", r.kind,
      r.told_on as "toldOn", e.leader_on as "leaderOn", t.state in ('notStarted', 'inProgress') as "isOpen"
    from task_reminder r join task t on t.id = r.task_id join plan p on p.id = t.plan_id
    left join task_escalation e on e.task_id = r.task_id and e.due_on = r.due_on and e.days = r.days
      and r.kind in ('ahead', 'escalated')
    where r.person_id = ${personId} and r.told_on >= ${since}::date
    order by r.told_on desc, r.due_on nulls last, t.id, r.kind limit 500`.execute(db);
  return rows;
}
