import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { AmendmentChange, AmendmentState, ChangeKind, PlanAmendment } from './amendment.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    plan_amendment: AmendmentTable;
    plan_amendment_change: ChangeTable;
    plan_amendment_notice: NoticeTable;
  }
}

interface AmendmentTable {
  id: string;
  plan_id: string;
  ordinal: number | null;
  state: AmendmentState;
  reason: string;
  goals: string | null;
  sections: unknown;
  created_by: string;
  created_at: Date;
  proposed_by: string | null;
  proposed_at: Date | null;
  decided_by: string | null;
  decided_at: Date | null;
  decided_note: string;
  earlier: unknown;
  version: number;
}

interface ChangeTable {
  amendment_id: string;
  ordinal: number;
  kind: ChangeKind;
  task_id: string | null;
  given: unknown;
  before: unknown;
  after: unknown;
}

interface NoticeTable {
  amendment_id: string;
  organisation_id: string;
  read_by: string | null;
  read_at: Date | null;
}

/** The amendment of this plan; throws NotFound for that of another one. */
export async function requireAmendment(db: Db, planId: string, id: string): Promise<PlanAmendment> {
  const row = isId(id)
    ? await db.selectFrom('plan_amendment').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (row?.plan_id !== planId) throw new NotFound(`amendment ${id} of plan ${planId}`);
  return fromRow(row);
}

/** All of a plan: the one that is not decided yet first, then the newest first. Withdrawn ones are not among them. */
export async function findAmendments(db: Db, planId: string): Promise<PlanAmendment[]> {
  const rows = await db
    .selectFrom('plan_amendment')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('state', '!=', 'withdrawn')
    .orderBy(sql`ordinal desc nulls first`)
    .execute();
  return rows.map(fromRow);
}

/** What an amendment says is written by one at a time. */
export async function holdAmendment(tx: Db, id: string): Promise<void> {
  await tx.selectFrom('plan_amendment').select('id').where('id', '=', id).forUpdate().execute();
}

/** False when another one of this plan is not decided yet. */
export async function insertAmendment(
  tx: Db,
  given: Pick<PlanAmendment, 'id' | 'planId' | 'reason' | 'createdBy' | 'createdAt'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into plan_amendment (id, plan_id, state, reason, created_by, created_at)
    values (${given.id}, ${given.planId}, 'draft', ${given.reason}, ${given.createdBy}, ${given.createdAt})
    on conflict (plan_id) where state in ('draft', 'proposed', 'returned') do nothing returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

export async function updateAmendment(
  tx: Db,
  { id, version }: Pick<PlanAmendment, 'id' | 'version'>,
  change: Partial<Omit<AmendmentTable, 'id' | 'plan_id' | 'version'>>,
): Promise<void> {
  const result = await tx
    .updateTable('plan_amendment')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`amendment ${id}`);
}

/** The number of the next one that is approved. Called under the lock of the plan. */
export async function nextOrdinal(tx: Db, planId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(ordinal), 0)::int + 1 as next from plan_amendment where plan_id = ${planId}`.execute(
    tx,
  );
  return rows[0]!.next;
}

export async function findChanges(db: Db, amendmentId: string): Promise<AmendmentChange[]> {
  const rows = await db
    .selectFrom('plan_amendment_change')
    .selectAll()
    .where('amendment_id', '=', amendmentId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ ordinal, kind, task_id, given, before, after }) => ({
    ...{ ordinal, kind, taskId: task_id },
    given: given as AmendmentChange['given'],
    before: before as AmendmentChange['before'],
    after: after as AmendmentChange['after'],
  }));
}

/** Adds what happens to a task, in the place of what was said of the same task before. */
export async function putChange(
  tx: Db,
  amendmentId: string,
  { kind, taskId, given }: Pick<AmendmentChange, 'kind' | 'taskId' | 'given'>,
): Promise<void> {
  if (taskId) await removeChanges(tx, amendmentId, sql`task_id = ${taskId}`);
  await sql`
    insert into plan_amendment_change (amendment_id, ordinal, kind, task_id, given)
    select ${amendmentId}, coalesce(max(ordinal), 0) + 1, ${kind}, ${taskId}, ${given && JSON.stringify(given)}::jsonb
    from plan_amendment_change where amendment_id = ${amendmentId}`.execute(tx);
}

/** False when there is none of that number. */
export async function removeChange(tx: Db, amendmentId: string, ordinal: number): Promise<boolean> {
  return await removeChanges(tx, amendmentId, sql`ordinal = ${ordinal}`);
}

async function removeChanges(tx: Db, amendmentId: string, which: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql`
    delete from plan_amendment_change where amendment_id = ${amendmentId} and ${which} returning ordinal`.execute(
    tx,
  );
  return rows.length > 0;
}

/** What became of a change when it was approved. */
export async function settleChange(
  tx: Db,
  amendmentId: string,
  { ordinal, taskId, before, after }: Pick<AmendmentChange, 'ordinal' | 'taskId' | 'before' | 'after'>,
): Promise<void> {
  await sql`
    update plan_amendment_change set task_id = ${taskId}, before = ${before && JSON.stringify(before)}::jsonb,
      after = ${after && JSON.stringify(after)}::jsonb
    where amendment_id = ${amendmentId} and ordinal = ${ordinal}`.execute(tx);
}

export async function insertNotices(tx: Db, amendmentId: string, bodies: readonly string[]): Promise<void> {
  if (bodies.length === 0) return;
  const row = (organisation_id: string) => ({
    ...{ amendment_id: amendmentId, organisation_id, read_by: null, read_at: null },
  });
  await tx.insertInto('plan_amendment_notice').values(bodies.map(row)).execute();
}

/** Which bodies were told of which amendment of a plan, and which of them have read it. */
export async function findNotices(
  db: Db,
  planId: string,
): Promise<
  { readonly amendmentId: string; readonly organisationId: string; readonly readAt: Date | null }[]
> {
  const { rows } = await sql<{ amendmentId: string; organisationId: string; readAt: Date | null }>`
    select n.amendment_id as "amendmentId", n.organisation_id as "organisationId", n.read_at as "readAt"
    from plan_amendment_notice n join plan_amendment a on a.id = n.amendment_id where a.plan_id = ${planId}`.execute(
    db,
  );
  return rows;
}

export async function markRead(
  tx: Db,
  amendmentId: string,
  bodies: readonly string[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<number> {
  const { rows } = await sql`
    update plan_amendment_notice set read_by = ${by}, read_at = ${at}
    where amendment_id = ${amendmentId} and read_at is null and organisation_id = any(${[...bodies]}::uuid[])
    returning organisation_id`.execute(tx);
  return rows.length;
}

function fromRow(row: AmendmentTable): PlanAmendment {
  return {
    ...{ id: row.id, planId: row.plan_id, ordinal: row.ordinal, state: row.state, reason: row.reason },
    sections: row.sections as PlanAmendment['sections'],
    ...{ goals: row.goals, createdBy: row.created_by, createdAt: row.created_at },
    ...{ proposedBy: row.proposed_by, proposedAt: row.proposed_at, decidedBy: row.decided_by },
    ...{ decidedAt: row.decided_at, decidedNote: row.decided_note, version: row.version },
    earlier: row.earlier as PlanAmendment['earlier'],
  };
}
