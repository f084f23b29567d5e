import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { TaskMode, TaskState } from '../task.ts';

/** mine: given to this person · given: to somebody of the body asked for · else what the body is to the task. */
const MY_TASK_GROUPS = ['mine', 'given', 'leading', 'requested', 'helping'] as const;
export type MyTaskGroup = (typeof MY_TASK_GROUPS)[number];

/** A task of a running plan that names a body of ours, or that was given to one of its people. */
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
  /** Who of ours does it now, "A, B"; empty when nobody was told. */
  readonly people: string;
  readonly group: MyTaskGroup;
}

export interface MyTaskFilter {
  readonly personId: string;
  readonly organisationIds: readonly string[];
  /** Done and cancelled ones too. */
  readonly all: boolean;
  /** What anybody of these bodies was given counts, not only what this person was. */
  readonly everybodys: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * Group by group; what is due first stands first, what has no date at the end. A task that was given counts only as long as
 * its giving body is the planner or still named: who moved elsewhere, or whose body was taken out, reads it no more.
 */
export async function findMyTasks(
  db: Db,
  { personId, organisationIds, all, everybodys, limit, offset = 0 }: MyTaskFilter,
): Promise<{ readonly tasks: readonly MyTask[]; readonly total: number }> {
  const ours = sql`${[...organisationIds]}::uuid[]`;
  const open = all ? sql`` : sql`and t.state in ('notStarted', 'inProgress')`;
  const whose = everybodys ? sql`` : sql`and w.person_id = ${personId}`;
  const { rows } = await sql<MyTask & { total: number }>`
    with given as (
      select w.task_id, w.person_id, q.display_name from task_person w
      join task t on t.id = w.task_id join plan p on p.id = t.plan_id join person q on q.id = w.person_id
      where w.until_on is null and w.organisation_id = any(${ours}) and (p.organisation_id = w.organisation_id
        or exists (select from task_unit u where u.task_id = w.task_id and u.organisation_id = w.organisation_id))
    ), concerned as (
      select task_id, bool_or(mine) as mine, bool_or(named) as named, bool_or(leads) as leads from (
        select w.task_id, w.person_id = ${personId} as mine, false as named, false as leads from given w where true ${whose}
        union all
        select task_id, false, true, part = 'lead' from task_unit where organisation_id = any(${ours})
      ) one group by task_id
    )
    select t.id, t.plan_id as "planId", t.ordinal, t.title, t.product, t.lead_text as "leadText", t.time_text as "timeText",
      t.from_on as "fromOn", t.due_on as "dueOn", t.done_on as "doneOn", t.state, t.mode, o.short_name as "planBody",
      p.title as "planTitle", grouped."group", count(*) over ()::int as total,
      coalesce((select string_agg(g.display_name, ', ' order by g.display_name) from given g where g.task_id = t.id), '') as people
    from concerned c join task t on t.id = c.task_id join plan p on p.id = t.plan_id
    join organisation o on o.id = p.organisation_id
    cross join lateral (select case when c.mine then 'mine' when not c.named then 'given'
      when t.mode = 'requested' then 'requested' when c.leads then 'leading' else 'helping' end as "group") grouped
    where p.state = 'inForce' ${open}
    order by array_position(${[...MY_TASK_GROUPS]}::text[], grouped."group"), t.due_on nulls last, p.id, t.ordinal
    limit ${limit ?? null} offset ${offset}`.execute(db);
  return { tasks: rows.map(({ total: _, ...task }) => task), total: rows[0]?.total ?? 0 };
}
