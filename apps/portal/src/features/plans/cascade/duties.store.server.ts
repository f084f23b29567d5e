import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Duty, DutyTask } from './duty.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_duty_link: { task_id: string; duty_task_id: string; linked_by: string; linked_at: Date };
  }
}

/** Of these bodies, of a plan, or of one task; the most pressing first. */
export async function findDuties(
  db: Db,
  of:
    | { readonly organisationIds: readonly string[] }
    | { readonly planId: string }
    | { readonly taskId: string },
): Promise<Duty[]> {
  const where =
    'planId' in of
      ? sql`d.plan_id = ${of.planId}`
      : 'taskId' in of
        ? sql`d.task_id = ${of.taskId}`
        : sql`d.organisation_id = any(${[...of.organisationIds]}::uuid[])`;
  const { rows } = await sql<Duty>`
    select d.task_id as "taskId", d.organisation_id as "organisationId", d.part, d.plan_id as "planId",
      d.upper_id as "upperId", d.programme_id as "programmeId", d.year, d.plan_title as "planTitle", d.ordinal, d.title,
      d.product, d.time_text as "timeText", d.due_on as "dueOn"
    from plan_duty d join organisation o on o.id = d.organisation_id
    where ${where} order by d.year desc, d.plan_id, d.ordinal, d.part desc, o.sort_key, o.id`.execute(db);
  return rows;
}

/** The tasks of lower plans that carry out these duties. */
export async function findDutyTasks(db: Db, dutyTaskIds: readonly string[]): Promise<DutyTask[]> {
  const { rows } = await sql<DutyTask>`
    select l.duty_task_id as "dutyTaskId", t.id as "taskId", t.title, t.ordinal, t.state, p.id as "planId",
      p.state as "planState", p.programme_id as "programmeId", p.organisation_id as "organisationId"
    from task_duty_link l join task t on t.id = l.task_id join plan p on p.id = t.plan_id
    where l.duty_task_id = any(${[...dutyTaskIds]}::uuid[]) order by p.id, t.ordinal`.execute(db);
  return rows;
}

export interface LinkedDuty {
  readonly taskId: string;
  readonly title: string;
  readonly ordinal: number;
  readonly planTitle: string;
  readonly upper: string;
}

/** What a task of a lower plan carries out, also of plans that have ended since. */
export async function findLinkedDuties(db: Db, taskId: string): Promise<LinkedDuty[]> {
  const { rows } = await sql<LinkedDuty>`
    select t.id as "taskId", t.title, t.ordinal, p.title as "planTitle", o.short_name as upper
    from task_duty_link l join task t on t.id = l.duty_task_id join plan p on p.id = t.plan_id
    join organisation o on o.id = p.organisation_id
    where l.task_id = ${taskId} order by p.year desc, p.id, t.ordinal`.execute(db);
  return rows;
}

/** False when it was linked before. */
export async function insertDutyLink(
  tx: Db,
  link: { readonly taskId: string; readonly dutyTaskId: string; readonly personId: string },
  at: Date,
): Promise<boolean> {
  const result = await tx
    .insertInto('task_duty_link')
    .values({
      task_id: link.taskId,
      duty_task_id: link.dutyTaskId,
      linked_by: link.personId,
      linked_at: at,
    })
    .onConflict((conflict) => conflict.columns(['task_id', 'duty_task_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function removeDutyLink(tx: Db, taskId: string, dutyTaskId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('task_duty_link')
    .where('task_id', '=', taskId)
    .where('duty_task_id', '=', dutyTaskId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
