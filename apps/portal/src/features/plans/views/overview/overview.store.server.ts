import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { OverviewRow } from './plan-overview.ts';

export interface OverviewQuestion {
  readonly programmeId: string;
  readonly year: number;
  readonly today: string;
  /** Whose drafts are seen too. */
  readonly ownIds: readonly string[];
  readonly reportingIds: readonly string[];
}

/**
 * One statement: every body that was there in the year, with its plans of the programme and their tasks counted. A unit owes
 * no plan of its own, and a body that had ended by then none: they stand here only with a plan they have.
 */
export async function findOverviewRows(db: Db, asked: OverviewQuestion): Promise<OverviewRow[]> {
  const own = sql`${[...asked.ownIds]}::uuid[]`;
  const all = sql`${[...new Set([...asked.ownIds, ...asked.reportingIds])]}::uuid[]`;
  const { rows } = await sql<OverviewRow>`
    with asked as (select least(${asked.today}::date, make_date(${asked.year}::int, 12, 31)) as day)
    select o.id as "bodyId", o.name as "bodyName", p.id as "planId", p.title as "planTitle", p.state as "planState",
      coalesce(c.tasks, 0) as tasks, coalesce(c.done, 0) as done, coalesce(c.late, 0) as late
    from organisation o cross join asked
    left join plan p on p.organisation_id = o.id and p.programme_id = ${asked.programmeId} and p.year = ${asked.year}
      and (p.state <> 'draft' or o.id = any(${own}))
    left join lateral (
      select count(*) filter (where t.state <> 'cancelled')::int as tasks,
        count(*) filter (where t.state = 'done')::int as done,
        count(*) filter (where t.mode = 'assigned' and t.state in ('notStarted', 'inProgress')
          and t.due_on < ${asked.today}::date)::int as late
      from task t where t.plan_id = p.id
    ) c on true
    where o.id = any(${all})
      and (p.id is not null or (o.level <> 'unit' and o.valid_from <= asked.day
        and (o.valid_to is null or o.valid_to >= asked.day)))
    order by o.sort_key, o.name, o.id, p.created_at, p.id`.execute(db);
  return rows;
}
