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

const late = (scope: Scope) => sql`((state <> 'done' and due_on < ${known(scope)}) or done_on > due_on)`;

const lines =
  (amount: RawBuilder<unknown>): Source =>
  (scope) =>
    sql`select id, plan_id as parent_id, null::text as unit_id, 'budgetLine'::text as kind, label, on_date,
      ${amount}::bigint as amount, organisation_id, source as part_source, item_code as part_item
      from counted_budget_line where ${within(scope)}`;

const spends =
  (amount: RawBuilder<unknown>, condition: RawBuilder<unknown> = sql`true`): Source =>
  (scope) =>
    sql`select id, plan_id as parent_id, null::text as unit_id, 'spend'::text as kind, label, on_date,
      ${amount}::bigint as amount, organisation_id, source as part_source, item_code as part_item
      from counted_spend where ${within(scope)} and ${condition}`;

const gifts =
  (amount: RawBuilder<unknown>, condition: RawBuilder<unknown>): Source =>
  (scope) =>
    sql`select id, plan_id as parent_id, null::text as unit_id, 'socialResource'::text as kind, label, on_date,
      ${amount}::bigint as amount, organisation_id, kind as part_source, ''::text as part_item
      from counted_social_resource where ${within(scope)} and ${condition}`;

const approved = lines(sql`approved`);

export const PLAN_SOURCES: Readonly<Partial<Record<IndicatorCode, Source>>> = {
  plansInForce: plans,
  bodiesWithPlan,
  tasksOfYear: tasks(),
  tasksDone: tasks(() => sql`state = 'done'`),
  tasksProven: tasks(() => sql`state = 'done' and proven`),
  tasksLate: tasks(late),
  moneyEstimated: lines(sql`amount`),
  moneyApproved: approved,
  moneySpent: spends(sql`amount`),
  moneySettled: spends(sql`amount`, sql`settled`),
  /** What was approved stands with its amount, what was spent of it below zero. */
  moneyVariance: (scope) => sql`${approved(scope)} union all ${spends(sql`-amount`)(scope)}`,
  socialMoney: gifts(sql`value`, sql`kind = 'money'`),
  socialInKind: gifts(sql`value`, sql`kind <> 'money' and value is not null`),
  socialUnvalued: gifts(sql`1`, sql`kind <> 'money' and value is null`),
};

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
