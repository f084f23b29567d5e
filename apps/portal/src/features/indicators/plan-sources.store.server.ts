import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { IndicatorCode, Scope } from './indicator.ts';

/**
 * The rows of plans, their tasks and their money, in the shape of every source. Money rows carry besides what they may be cut by:
 * `part_source` (source of funds; of a gift its kind) and `part_item` (code of the spend item).
 */
type Source = (scope: Scope) => RawBuilder<unknown>;

/** Plans know programmes: without one all of them count. */
const within = ({ organisationIds, from, to, programmeId }: Scope) =>
  sql`organisation_id = any(${[...organisationIds]}::uuid[]) and on_date between ${from}::date and ${to}::date
    ${programmeId === undefined ? sql`` : sql`and programme_id = ${programmeId}`}`;

/** Money counts in the year of its plan: said of the plan too, so that only plans of these years are read. */
const ofYears = (scope: Scope) =>
  sql`${within(scope)} and year between ${Number(scope.from.slice(0, 4))} and ${Number(scope.to.slice(0, 4))}`;

/** Of one source or spend item, where the scope asks for one; gifts have neither. */
const cut = ({ moneySource, moneyItem }: Scope) =>
  sql`${moneySource === undefined ? sql`` : sql` and source = ${moneySource}`}
    ${moneyItem === undefined ? sql`` : sql` and item_code = ${moneyItem}`}`;

/** The last day of the period of which anything can be known. */
const known = ({ to, asOf }: Scope) => sql`${asOf !== undefined && asOf < to ? asOf : to}::date`;

const plans: Source = (scope) =>
  sql`select id, null::uuid as parent_id, null::text as unit_id, 'plan'::text as kind, label, on_date, 1::bigint as amount,
    organisation_id from counted_plan where ${within(scope)}`;

/** Each body once, by its first plan for a year that begins in the period. */
const bodiesWithPlan: Source = ({ organisationIds, from, to, programmeId }) =>
  sql`select distinct on (organisation_id) id, null::uuid as parent_id, null::text as unit_id, 'plan'::text as kind, label,
    make_date(year, 1, 1) as on_date, 1::bigint as amount, organisation_id
    from counted_plan where organisation_id = any(${[...organisationIds]}::uuid[])
      and make_date(year, 1, 1) between ${from}::date and ${to}::date
      ${programmeId === undefined ? sql`` : sql`and programme_id = ${programmeId}`}
    order by organisation_id, year, on_date, id`;

const tasks =
  (condition: (scope: Scope) => RawBuilder<unknown> = () => sql`true`): Source =>
  (scope) =>
    sql`select id, plan_id as parent_id, null::text as unit_id, 'task'::text as kind, label, on_date, 1::bigint as amount,
      organisation_id from counted_task where ${within(scope)} and ${condition(scope)}`;

const done = sql`state = 'done'`;
const proven = sql`${done} and proven`;
/** Open after its day on the last day that has passed, or done after it. */
const lateOn = (day: RawBuilder<unknown>) => sql`((state <> 'done' and due_on < ${day}) or done_on > due_on)`;
const late = (scope: Scope) => lateOn(known(scope));
const inMoney = sql`kind = 'money'`;
const inKind = sql`kind <> 'money' and value is not null`;
const unvalued = sql`kind <> 'money' and value is null`;

const lines =
  (amount: RawBuilder<unknown>): Source =>
  (scope) =>
    sql`select id, plan_id as parent_id, null::text as unit_id, 'budgetLine'::text as kind, label, on_date,
      ${amount}::bigint as amount, organisation_id, source as part_source, item_code as part_item
      from counted_budget_line where ${ofYears(scope)} ${cut(scope)}`;

const spends =
  (amount: RawBuilder<unknown>, condition: RawBuilder<unknown> = sql`true`): Source =>
  (scope) =>
    sql`select id, plan_id as parent_id, null::text as unit_id, 'spend'::text as kind, label, on_date,
      ${amount}::bigint as amount, organisation_id, source as part_source, item_code as part_item
      from counted_spend where ${ofYears(scope)} and ${condition} ${cut(scope)}`;

const gifts =
  (amount: RawBuilder<unknown>, condition: RawBuilder<unknown>): Source =>
  (scope) =>
    sql`select id, plan_id as parent_id, null::text as unit_id, 'socialResource'::text as kind, label, on_date,
      ${amount}::bigint as amount, organisation_id, kind as part_source, ''::text as part_item
      from counted_social_resource where ${ofYears(scope)} and ${condition}`;

const approved = lines(sql`approved`);

export const PLAN_SOURCES: Readonly<Partial<Record<IndicatorCode, Source>>> = {
  plansInForce: plans,
  bodiesWithPlan,
  tasksOfYear: tasks(),
  tasksDone: tasks(() => done),
  tasksProven: tasks(() => proven),
  tasksLate: tasks(late),
  moneyEstimated: lines(sql`amount`),
  moneyApproved: approved,
  moneySpent: spends(sql`amount`),
  moneySettled: spends(sql`amount`, sql`settled`),
  /** What was approved stands with its amount, what was spent of it below zero. */
  moneyVariance: (scope) => sql`${approved(scope)} union all ${spends(sql`-amount`)(scope)}`,
  socialMoney: gifts(sql`value`, inMoney),
  socialInKind: gifts(sql`value`, inKind),
  socialUnvalued: gifts(sql`1`, unvalued),
};

/** Figures of one organisation, and of one quarter where they are asked by quarter. */
export type PlanTotals<Code extends IndicatorCode> = Readonly<Record<Code, number>> & {
  readonly organisationId: string;
};

/** Tasks of each organisation in the scope, all their figures in one reading of the rows. */
export async function taskTotals(
  db: Db,
  scope: Scope,
): Promise<PlanTotals<'tasksOfYear' | 'tasksDone' | 'tasksProven' | 'tasksLate'>[]> {
  const { rows } = await sql<PlanTotals<'tasksOfYear' | 'tasksDone' | 'tasksProven' | 'tasksLate'>>`
    select organisation_id as "organisationId", count(*)::int as "tasksOfYear",
      count(*) filter (where ${done})::int as "tasksDone", count(*) filter (where ${proven})::int as "tasksProven",
      count(*) filter (where ${late(scope)})::int as "tasksLate"
    from counted_task where ${within(scope)} group by 1`.execute(db);
  return rows;
}

/** What was estimated and approved, spent and settled, given; each kind in one reading of its rows. */
export async function moneyTotals(
  db: Db,
  scope: Scope,
): Promise<
  readonly { readonly code: IndicatorCode; readonly organisationId: string; readonly total: number }[]
> {
  const { rows } = await sql<{ code: IndicatorCode; organisation_id: string; total: string }>`
    with line as (
      select organisation_id, sum(amount) as estimated, sum(approved) as approved
      from counted_budget_line where ${ofYears(scope)} group by 1
    ), paid as (
      select organisation_id, sum(amount) as spent, sum(amount) filter (where settled) as settled
      from counted_spend where ${ofYears(scope)} group by 1
    ), gift as (
      select organisation_id, sum(value) filter (where ${inMoney}) as money, sum(value) filter (where ${inKind}) as kind,
        count(*) filter (where ${unvalued}) as unvalued
      from counted_social_resource where ${ofYears(scope)} group by 1
    )
    select 'moneyEstimated' as code, organisation_id, estimated::bigint as total from line
    union all select 'moneyApproved', organisation_id, approved::bigint from line
    union all select 'moneySpent', organisation_id, spent::bigint from paid
    union all select 'moneySettled', organisation_id, coalesce(settled, 0)::bigint from paid
    union all select 'socialMoney', organisation_id, coalesce(money, 0)::bigint from gift
    union all select 'socialInKind', organisation_id, coalesce(kind, 0)::bigint from gift
    union all select 'socialUnvalued', organisation_id, unvalued::bigint from gift`.execute(db);
  return rows.map(({ code, organisation_id: organisationId, total }) => ({
    ...{ code, organisationId, total: Number(total) },
  }));
}

/**
 * The four quarters of the year of the scope at once: each figure as it is for that quarter alone, so that late is late on the last
 * day of the quarter, or today.
 */
export async function quarterTotals(
  db: Db,
  scope: Scope,
): Promise<
  (PlanTotals<'tasksOfYear' | 'tasksDone' | 'tasksLate' | 'moneySpent'> & { readonly quarter: number })[]
> {
  const end = sql`least(${known(scope)}, (date_trunc('quarter', on_date) + interval '3 months' - interval '1 day')::date)`;
  const { rows } = await sql<
    PlanTotals<'tasksOfYear' | 'tasksDone' | 'tasksLate'> & { moneySpent: string; quarter: number }
  >`
    select organisation_id as "organisationId", quarter, sum(given)::int as "tasksOfYear", sum(done)::int as "tasksDone",
      sum(late)::int as "tasksLate", sum(spent)::bigint as "moneySpent"
    from (
      select organisation_id, extract(quarter from on_date)::int as quarter, count(*) as given,
        count(*) filter (where ${done}) as done, count(*) filter (where ${lateOn(end)}) as late, 0 as spent
      from counted_task where ${within(scope)} group by 1, 2
      union all
      select organisation_id, extract(quarter from on_date)::int, 0, 0, 0, sum(amount)
      from counted_spend where ${ofYears(scope)} group by 1, 2
    ) counted group by 1, 2`.execute(db);
  return rows.map((row) => ({ ...row, moneySpent: Number(row.moneySpent) }));
}

/** Money of one figure, of one source of funds and one spend item. */
export interface MoneyPart {
  readonly code: IndicatorCode;
  readonly source: string;
  readonly item: string;
  readonly amount: number;
}

/** Figures of money cut by source of funds and by spend item, in one statement; the parts of a code add up to its figure. */
export async function moneyParts(
  db: Db,
  codes: readonly IndicatorCode[],
  scope: Scope,
): Promise<MoneyPart[]> {
  const counted = codes.map((code) => {
    const source = PLAN_SOURCES[code];
    if (!source) throw new Error(`moneyParts: ${code} is no figure of plans`);
    return sql`select ${code}::text as code, part_source, part_item, amount from (${source(scope)}) s`;
  });
  const { rows } = await sql<{ code: IndicatorCode; source: string; item: string; amount: string }>`
    select code, part_source as source, part_item as item, sum(amount)::bigint as amount
    from (${sql.join(counted, sql` union all `)}) counted group by 1, 2, 3 order by 4 desc, 1, 2, 3`.execute(
    db,
  );
  return rows.map(({ amount, ...part }) => ({ ...part, amount: Number(amount) }));
}

/** The records behind a figure of money, one a plan: for whoever sees what a body spent, but none of its vouchers. */
export function byPlan(source: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select p.id, null::uuid as parent_id, null::text as unit_id, 'plan'::text as kind, p.title as label,
      max(m.on_date) as on_date, sum(m.amount)::bigint as amount, p.organisation_id
    from (${source}) m join plan p on p.id = m.parent_id group by p.id`;
}
