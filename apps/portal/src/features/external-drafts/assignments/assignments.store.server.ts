import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import type { Assignment, Reply, ReplyKind } from './assignment.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    external_assignment: ExternalAssignmentTable;
    external_reply: ExternalReplyTable;
  }
}

interface ExternalAssignmentTable {
  external_draft_id: string;
  id: string;
  organisation_id: string;
  assigned_on: string;
  due_on: string;
  note: string;
  withdrawn_reason: string | null;
  reminded_on: string | null;
  late_reminded_on: string | null;
  assigned_by: string | null;
  version: number;
}

interface ExternalReplyTable {
  external_draft_id: string;
  id: string;
  assignment_id: string;
  kind: ReplyKind;
  note: string;
  sent_on: string;
  late: boolean;
  after_approval: boolean;
  sent_by: string | null;
  sent_at: Date;
}

/** By their day, then by name, with what each has sent. */
export async function findAssignments(db: Db, externalDraftId: string): Promise<Assignment[]> {
  const [{ rows }, replies] = await Promise.all([
    sql<ExternalAssignmentTable & { body: string; ended_on: string | null }>`
      select a.*, o.name as body, o.valid_to as ended_on from external_assignment a
      join organisation o on o.id = a.organisation_id
      where a.external_draft_id = ${externalDraftId} order by a.due_on, o.sort_key, a.id`.execute(db),
    db
      .selectFrom('external_reply')
      .selectAll()
      .where('external_draft_id', '=', externalDraftId)
      .orderBy('sent_at')
      .orderBy('id')
      .execute(),
  ]);
  return rows.map((row) => ({
    id: row.id,
    externalDraftId: row.external_draft_id,
    organisationId: row.organisation_id,
    body: row.body,
    bodyEndedOn: row.ended_on,
    assignedOn: row.assigned_on,
    dueOn: row.due_on,
    note: row.note,
    withdrawnReason: row.withdrawn_reason,
    replies: replies.filter((reply) => reply.assignment_id === row.id).map(replyFrom),
    version: row.version,
  }));
}

export async function requireAssignment(db: Db, externalDraftId: string, id: string): Promise<Assignment> {
  const found = (await findAssignments(db, externalDraftId)).find((assignment) => assignment.id === id);
  if (!found) throw new NotFound(`assignment ${id} of external draft ${externalDraftId}`);
  return found;
}

export async function insertAssignment(
  tx: Db,
  assignment: Pick<
    Assignment,
    'id' | 'externalDraftId' | 'organisationId' | 'assignedOn' | 'dueOn' | 'note'
  > & {
    readonly assignedBy: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('external_assignment')
    .values({
      external_draft_id: assignment.externalDraftId,
      id: assignment.id,
      organisation_id: assignment.organisationId,
      assigned_on: assignment.assignedOn,
      due_on: assignment.dueOn,
      note: assignment.note,
      withdrawn_reason: null,
      reminded_on: null,
      late_reminded_on: null,
      assigned_by: assignment.assignedBy,
      version: 1,
    })
    .execute();
}

export async function withdraw(
  tx: Db,
  assignment: Assignment,
  version: number,
  reason: string,
): Promise<void> {
  const result = await tx
    .updateTable('external_assignment')
    .set({ withdrawn_reason: reason, version: version + 1 })
    .where('external_draft_id', '=', assignment.externalDraftId)
    .where('id', '=', assignment.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`external assignment ${assignment.id}`);
}

export async function insertReply(
  tx: Db,
  of: { readonly externalDraftId: string; readonly assignmentId: string },
  reply: Reply,
  sent: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('external_reply')
    .values({
      external_draft_id: of.externalDraftId,
      id: reply.id,
      assignment_id: of.assignmentId,
      kind: reply.kind,
      note: reply.note,
      sent_on: reply.sentOn,
      late: reply.late,
      after_approval: reply.afterApproval,
      sent_by: sent.by,
      sent_at: sent.at,
    })
    .execute();
}

export interface Unanswered {
  readonly externalDraftId: string;
  readonly ownerId: string;
  readonly id: string;
  readonly organisationId: string;
  readonly dueOn: string;
  readonly remindedOn: string | null;
  readonly lateRemindedOn: string | null;
}

/** Assignments without a reply whose day is `until` at the latest and of which somebody has not been told everything. */
export async function findUnanswered(db: Db, until: string): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    select a.external_draft_id as "externalDraftId", x.organisation_id as "ownerId", a.id,
      a.organisation_id as "organisationId", a.due_on as "dueOn", a.reminded_on as "remindedOn",
      a.late_reminded_on as "lateRemindedOn"
    from external_assignment a join external_draft x on x.id = a.external_draft_id
    where a.withdrawn_reason is null and a.late_reminded_on is null and a.due_on <= ${until}::date
      and x.state in ('collecting', 'proposed')
      and not exists (select from external_reply r where r.external_draft_id = a.external_draft_id and r.assignment_id = a.id)
    order by a.due_on limit 1000`.execute(db);
  return rows;
}

/** False when somebody else has done it meanwhile. */
export async function markReminded(
  tx: Db,
  { externalDraftId, id }: Pick<Unanswered, 'externalDraftId' | 'id'>,
  kind: 'dueSoon' | 'overdue',
  on: string,
): Promise<boolean> {
  const column = kind === 'overdue' ? 'late_reminded_on' : 'reminded_on';
  const result = await tx
    .updateTable('external_assignment')
    .set({ [column]: on })
    .where('external_draft_id', '=', externalDraftId)
    .where('id', '=', id)
    .where(column, 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function replyFrom(row: ExternalReplyTable): Reply {
  const { id, kind, note, late } = row;
  return { id, kind, note, late, sentOn: row.sent_on, afterApproval: row.after_approval };
}
