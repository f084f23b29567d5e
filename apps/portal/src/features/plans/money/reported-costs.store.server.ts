import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { ReportedCost } from './money-warnings.ts';

export interface NamedCost extends ReportedCost {
  /** As its record is called; null when the record is struck. */
  readonly label: string | null;
  /** The task of the plan that it proves; null when it proves none. */
  readonly taskId: string | null;
}

/**
 * What other parts told this body of in a year of a plan, and what spends of the plan already are. The names come from the records
 * that may prove a task.
 */
export async function findCosts(
  db: Db,
  {
    id,
    organisationId,
    year,
  }: { readonly id: string; readonly organisationId: string; readonly year: number },
): Promise<NamedCost[]> {
  const { rows } = await sql<NamedCost>`
    select c.kind, c.ref_id as id, c.amount, c.on_day as "onDay", c.withdrawn, e.label,
      (select t.id from task_evidence p join task t on t.id = p.task_id
        where p.kind = c.kind and p.ref_id = c.ref_id and t.plan_id = ${id} limit 1) as "taskId"
    from reported_cost c left join task_evidence_choice e on e.kind = c.kind and e.id = c.ref_id
    where c.organisation_id = ${organisationId}
      and (c.on_day between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)
        or exists (select from spend s join budget_line l on l.id = s.line_id
          where l.plan_id = ${id} and s.cost_kind = c.kind and s.cost_id = c.ref_id))
      -- What another plan has paid is no longer open here.
      and not exists (select from spend s join budget_line l on l.id = s.line_id
        where l.plan_id <> ${id} and s.cost_kind = c.kind and s.cost_id = c.ref_id and s.cancelled_at is null)
    order by c.on_day, c.ref_id`.execute(db);
  return rows;
}

/** The last word wins; a word that comes late, or twice, changes nothing. */
export async function putCost(
  tx: Db,
  cost: ReportedCost & { readonly organisationId: string; readonly toldAt: Date },
): Promise<void> {
  await sql`insert into reported_cost (kind, ref_id, organisation_id, amount, on_day, withdrawn, told_at)
    values (${cost.kind}, ${cost.id}, ${cost.organisationId}, ${cost.amount}, ${cost.onDay}::date, ${cost.withdrawn}, ${cost.toldAt})
    on conflict (kind, ref_id) do update set organisation_id = excluded.organisation_id, amount = excluded.amount,
      on_day = excluded.on_day, withdrawn = excluded.withdrawn, told_at = excluded.told_at
    where reported_cost.told_at <= excluded.told_at`.execute(tx);
}
