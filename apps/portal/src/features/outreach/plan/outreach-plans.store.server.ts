import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { OutreachPlan, OutreachPlanState } from './outreach-plan.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    outreach_plan: OutreachPlanTable;
  }
}

interface OutreachPlanTable {
  id: string;
  project_id: string;
  organisation_id: string;
  screening_id: string;
  aim: string;
  spokesperson: string;
  state: OutreachPlanState;
  edition: number;
  reopened_reason: string;
  proposed_by: string | null;
  proposed_at: Date | null;
  approved_by: string | null;
  approved_at: Date | null;
  returned_reason: string;
  document_id: string | null;
  task_id: string | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function requireOutreachPlan(db: Db, id: string): Promise<OutreachPlan> {
  const row = isId(id)
    ? await db.selectFrom('outreach_plan').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`outreach plan ${id}`);
  return fromRow(row);
}

/** The same, kept from others until the end of the transaction: lines are written one after the other. */
export async function holdOutreachPlan(tx: Db, id: string): Promise<OutreachPlan> {
  const row = isId(id)
    ? await tx.selectFrom('outreach_plan').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`outreach plan ${id}`);
  return fromRow(row);
}

export async function findPlanOfDraft(db: Db, projectId: string): Promise<OutreachPlan | undefined> {
  const row = await db
    .selectFrom('outreach_plan')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return row && fromRow(row);
}

export interface NewOutreachPlan {
  readonly id: string;
  readonly projectId: string;
  readonly organisationId: string;
  readonly screeningId: string;
  readonly aim: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** False when the draft has its plan already: of two who click at once, one makes it. */
export async function insertOutreachPlan(tx: Db, plan: NewOutreachPlan): Promise<boolean> {
  const made = await tx
    .insertInto('outreach_plan')
    .values({
      ...{ id: plan.id, project_id: plan.projectId, organisation_id: plan.organisationId },
      ...{ screening_id: plan.screeningId, aim: plan.aim, spokesperson: '', state: 'writing', edition: 1 },
      ...{ reopened_reason: '', proposed_by: null, proposed_at: null, approved_by: null, approved_at: null },
      ...{ returned_reason: '', document_id: null, task_id: null, version: 1 },
      ...{ created_by: plan.createdBy, created_at: plan.createdAt },
    })
    .onConflict((conflict) => conflict.column('project_id').doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0n) === 1;
}

export type OutreachPlanChange = Partial<
  Omit<OutreachPlanTable, 'id' | 'project_id' | 'organisation_id' | 'created_by' | 'created_at' | 'version'>
>;

/** Throws Conflict when somebody wrote since `version` was read. */
export async function updateOutreachPlan(
  tx: Db,
  { id, version }: { readonly id: string; readonly version: number },
  change: OutreachPlanChange,
): Promise<void> {
  const result = await tx
    .updateTable('outreach_plan')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`outreach plan ${id}`);
}

/** One plan of the year with what became of its lines; a line of the draft's own days counts in the year of its day. */
export interface CollectedPlan {
  readonly id: string;
  readonly projectId: string;
  readonly draftTitle: string;
  readonly bodyShortName: string;
  readonly organisationId: string;
  readonly state: OutreachPlanState;
  readonly taskId: string | null;
  readonly taskTitle: string | null;
  readonly lines: number;
  readonly approved: number;
  readonly done: number;
  readonly proven: number;
  readonly late: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly estimate: number;
  readonly unpriced: number;
}

/** The plans of these bodies with lines in a year (or with none yet), the earliest first; `today` decides what is late. */
export async function collectPlans(
  db: Db,
  organisationIds: readonly string[],
  year: number,
  today: string,
): Promise<CollectedPlan[]> {
  const { rows } = await sql<CollectedPlan>`
    select op.id, op.project_id as "projectId", p.short_title as "draftTitle", o.short_name as "bodyShortName",
      op.organisation_id as "organisationId", op.state, op.task_id as "taskId", t.title as "taskTitle",
      count(l.id)::int as lines, count(a.id) filter (where a.state <> 'cancelled')::int as approved,
      count(a.id) filter (where a.state = 'recorded')::int as done,
      count(a.id) filter (where a.state = 'recorded' and a.proven)::int as proven,
      count(a.id) filter (where a.state <> 'cancelled' and a.held_on < ${today}::date
        and not (a.state = 'recorded' and a.proven))::int as late,
      min(coalesce(a.held_on, l.on_day)) as "firstDay", max(coalesce(a.held_on, l.on_day)) as "lastDay",
      coalesce(sum(l.estimate), 0)::float8 as estimate, count(l.id) filter (where l.estimate is null)::int as unpriced
    from outreach_plan op join law_project p on p.id = op.project_id join organisation o on o.id = op.organisation_id
    left join task t on t.id = op.task_id
    left join outreach_plan_line l on l.plan_id = op.id
    left join activity a on a.plan_line_id = l.id
    where op.organisation_id = any(${[...organisationIds]}::uuid[])
    group by op.id, p.id, o.id, t.id
    having count(l.id) = 0 or bool_or(coalesce(a.held_on, l.on_day) is null)
      or bool_or(extract(year from coalesce(a.held_on, l.on_day)) = ${year})
    order by min(coalesce(a.held_on, l.on_day)) nulls first, op.id`.execute(db);
  return rows;
}

/** Drafts of these bodies that were screened into scope and have no plan yet, the newest screening first. */
export async function findDraftsInNeed(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select p.id, p.short_title as title from draft_screening s join law_project p on p.id = s.project_id
    where s.in_scope and s.stage <> 'stopped' and p.organisation_id = any(${[...organisationIds]}::uuid[])
      and not exists (select from outreach_plan op where op.project_id = p.id)
    order by s.decided_on desc, p.id limit 200`.execute(db);
  return rows;
}

/** The activities of a plan are of its task; those that are struck too, so that one looks for them in one place. */
export async function putTaskOfPlan(tx: Db, planId: string, taskId: string | null): Promise<void> {
  await sql`update activity set task_id = ${taskId} where plan_line_id in
    (select id from outreach_plan_line where plan_id = ${planId})`.execute(tx);
}

function fromRow(row: OutreachPlanTable): OutreachPlan {
  return {
    id: row.id,
    projectId: row.project_id,
    organisationId: row.organisation_id,
    screeningId: row.screening_id,
    aim: row.aim,
    spokesperson: row.spokesperson,
    state: row.state,
    edition: row.edition,
    reopenedReason: row.reopened_reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    returnedReason: row.returned_reason,
    documentId: row.document_id,
    taskId: row.task_id,
    version: row.version,
  };
}
