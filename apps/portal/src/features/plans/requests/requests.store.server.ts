import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { RequestLine } from './request-line.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_request_letter: {
      document_id: string;
      plan_id: string;
      reply_on: string;
      drafted_by: string;
      drafted_at: Date;
    };
    task_request_addressee: {
      document_id: string;
      task_id: string;
      organisation_id: string | null;
      name: string;
    };
  }
}

export async function insertRequestLetter(
  tx: Db,
  letter: {
    readonly documentId: string;
    readonly planId: string;
    readonly replyOn: string;
    readonly personId: string;
  },
  lines: readonly Pick<RequestLine, 'task' | 'unit'>[],
  now: Date,
): Promise<void> {
  const { documentId, planId, replyOn, personId } = letter;
  const row = { document_id: documentId, plan_id: planId, reply_on: replyOn };
  await tx
    .insertInto('task_request_letter')
    .values({ ...row, drafted_by: personId, drafted_at: now })
    .execute();
  const rows = lines.map(({ task, unit }) => ({
    ...{ document_id: documentId, task_id: task.id },
    ...{ organisation_id: unit.organisationId, name: unit.name },
  }));
  // A unit that leads and helps in one task is written to once.
  const once = new Map(rows.map((one) => [`${one.task_id} ${one.name}`, one]));
  await tx
    .insertInto('task_request_addressee')
    .values([...once.values()])
    .execute();
}

export interface AddresseeRow {
  readonly documentId: string;
  readonly replyOn: string;
  readonly taskId: string;
  readonly organisationId: string | null;
  readonly name: string;
}

/** Whom the letters of a plan name, the newest letter first. */
export async function findAddressees(db: Db, planId: string): Promise<AddresseeRow[]> {
  const { rows } = await sql<AddresseeRow>`
    select l.document_id as "documentId", l.reply_on as "replyOn", a.task_id as "taskId",
      a.organisation_id as "organisationId", a.name
    from task_request_letter l join task_request_addressee a on a.document_id = l.document_id
    where l.plan_id = ${planId} order by l.drafted_at desc, l.document_id, a.task_id, a.name`.execute(db);
  return rows;
}
