import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Plan, PlanState } from './plan.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    plan: PlanTable;
  }
}

interface PlanTable {
  id: string;
  programme_id: string;
  organisation_id: string;
  year: number;
  title: string;
  symbol: string | null;
  issued_on: string | null;
  goals: string;
  template_id: string | null;
  template_version: number | null;
  made_from: string | null;
  state: PlanState;
  official_document_id: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function requirePlan(db: Db, id: string): Promise<Plan> {
  const row = isId(id)
    ? await db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`plan ${id}`);
  return fromRow(row);
}

export interface ListedPlan extends Plan {
  readonly programmeName: string;
  readonly bodyShortName: string;
  readonly done: number;
  readonly tasks: number;
  readonly late: number;
}

export interface PlanFilter {
  readonly year?: number;
  readonly programmeId?: string;
  readonly today: string;
}

/** Plans of these bodies with their progress, the newest year first. `today` decides what is late. */
export async function listPlans(
  db: Db,
  organisationIds: readonly string[],
  filter: PlanFilter,
): Promise<ListedPlan[]> {
  return await listed(db, filter, sql`true`, sql`p.organisation_id = any(${[...organisationIds]}::uuid[])`);
}

/** Issued plans of others with tasks that name one of these bodies; only these tasks are counted. */
export async function listPlansNaming(
  db: Db,
  organisationIds: readonly string[],
  filter: PlanFilter,
): Promise<ListedPlan[]> {
  const ours = sql`${[...organisationIds]}::uuid[]`;
  const named = sql`exists (select from task_unit u where u.task_id = t.id and u.organisation_id = any(${ours}))`;
  const others = sql`t.id is not null and p.state <> 'draft' and p.organisation_id <> all(${ours})`;
  return await listed(db, filter, named, others);
}

async function listed(
  db: Db,
  filter: PlanFilter,
  counted: RawBuilder<unknown>,
  wanted: RawBuilder<unknown>,
): Promise<ListedPlan[]> {
  const year = filter.year ? sql`and p.year = ${filter.year}` : sql``;
  const programme = filter.programmeId ? sql`and p.programme_id = ${filter.programmeId}` : sql``;
  const { rows } = await sql<
    PlanTable & { programme_name: string; body: string; done: number; tasks: number; late: number }
  >`
    select p.*, g.name as programme_name, o.short_name as body,
      count(t.id) filter (where t.state = 'done')::int as done,
      count(t.id) filter (where t.state <> 'cancelled')::int as tasks,
      count(t.id) filter (where t.mode = 'assigned' and t.state in ('notStarted', 'inProgress')
        and t.due_on < ${filter.today}::date)::int as late
    from plan p join programme g on g.id = p.programme_id join organisation o on o.id = p.organisation_id
    left join task t on t.plan_id = p.id and ${counted}
    where ${wanted} ${year} ${programme}
    group by p.id, g.name, g.sort_key, o.short_name
    order by p.year desc, g.sort_key, p.created_at desc`.execute(db);
  return rows.map((row) => ({
    ...fromRow(row),
    programmeName: row.programme_name,
    bodyShortName: row.body,
    done: row.done,
    tasks: row.tasks,
    late: row.late,
  }));
}

/** The newest plan of a body in a programme for a year before this one; null: there is none. */
export async function findEarlierPlan(
  db: Db,
  { organisationId, programmeId, year }: Pick<Plan, 'organisationId' | 'programmeId' | 'year'>,
): Promise<Plan | null> {
  const row = await db
    .selectFrom('plan')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('programme_id', '=', programmeId)
    .where('year', '<', year)
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function insertPlan(
  db: Db,
  plan: Omit<Plan, 'version' | 'template' | 'madeFrom'> &
    Partial<Pick<Plan, 'template' | 'madeFrom'>> & { readonly createdBy: string | null },
): Promise<void> {
  await db
    .insertInto('plan')
    .values({
      id: plan.id,
      programme_id: plan.programmeId,
      organisation_id: plan.organisationId,
      year: plan.year,
      title: plan.title,
      symbol: plan.symbol,
      issued_on: plan.issuedOn,
      goals: plan.goals,
      template_id: plan.template?.id ?? null,
      template_version: plan.template?.version ?? null,
      made_from: plan.madeFrom ?? null,
      state: plan.state,
      official_document_id: null,
      created_by: plan.createdBy,
      created_at: plan.createdAt,
      version: 1,
    })
    .execute();
}

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updatePlan(
  db: Db,
  id: string,
  version: number,
  change: Partial<Pick<PlanTable, 'title' | 'symbol' | 'issued_on' | 'goals' | 'state'>>,
): Promise<void> {
  const result = await db
    .updateTable('plan')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`plan ${id}`);
}

function fromRow(row: PlanTable): Plan {
  return {
    id: row.id,
    programmeId: row.programme_id,
    organisationId: row.organisation_id,
    year: row.year,
    title: row.title,
    symbol: row.symbol,
    issuedOn: row.issued_on,
    goals: row.goals,
    template:
      row.template_id && row.template_version ? { id: row.template_id, version: row.template_version } : null,
    madeFrom: row.made_from,
    state: row.state,
    createdAt: row.created_at,
    version: row.version,
  };
}
