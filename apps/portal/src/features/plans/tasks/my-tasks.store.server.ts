import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { TaskMode, TaskState } from '../task.ts';

/** A task of a running plan that names a body of ours, or that was given to this person. */
export interface MyTask {
  readonly id: string;
  readonly planId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly product: string;
  readonly leadText: string;
  readonly timeText: string;
  readonly fromOn: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly state: TaskState;
  readonly mode: TaskMode;
  /** Short name of the body whose plan it is. */
  readonly planBody: string;
  readonly planTitle: string;
  readonly isGiven: boolean;
  readonly leads: boolean;
}

/** What is due first stands first; what has no date at the end. Done and cancelled ones only with `all`. */
export async function findMyTasks(
  db: Db,
  { personId, organisationIds }: { readonly personId: string; readonly organisationIds: readonly string[] },
  all: boolean,
): Promise<MyTask[]> {
  const open = all ? sql`` : sql`and t.state in ('notStarted', 'inProgress')`;
  const { rows } = await sql<MyTask>`
    select t.id, t.plan_id as "planId", t.ordinal, t.title, t.product, t.lead_text as "leadText", t.time_text as "timeText",
      t.from_on as "fromOn", t.due_on as "dueOn", t.done_on as "doneOn", t.state, t.mode, o.short_name as "planBody",
      p.title as "planTitle", mine.given as "isGiven", mine.leads
    from (
      select task_id, bool_or(given) as given, bool_or(leads) as leads from (
        select task_id, true as given, false as leads from task_person where person_id = ${personId} and until_on is null
        union all
        select task_id, false, part = 'lead' from task_unit where organisation_id = any(${[...organisationIds]}::uuid[])
      ) named group by task_id
    ) mine
    join task t on t.id = mine.task_id join plan p on p.id = t.plan_id join organisation o on o.id = p.organisation_id
    where p.state = 'inForce' ${open}
    order by t.due_on nulls last, p.id, t.ordinal`.execute(db);
  return rows;
}
