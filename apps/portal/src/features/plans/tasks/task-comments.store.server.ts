import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_comment: TaskCommentTable;
  }
}

interface TaskCommentTable {
  id: string;
  task_id: string;
  organisation_id: string;
  person_id: string;
  words: string;
  said_at: Date;
  withdrawn_at: Date | null;
}

export interface TaskComment {
  readonly id: string;
  readonly personId: string;
  readonly displayName: string;
  readonly body: string;
  /** Empty once taken back. */
  readonly words: string;
  readonly saidAt: Date;
  readonly withdrawnAt: Date | null;
}

export async function findTaskComments(db: Db, taskId: string): Promise<TaskComment[]> {
  const { rows } = await sql<TaskComment>`
    select c.id, c.person_id as "personId", p.display_name as "displayName", o.short_name as body,
      case when c.withdrawn_at is null then c.words else '' end as words, c.said_at as "saidAt",
      c.withdrawn_at as "withdrawnAt"
    from task_comment c join person p on p.id = c.person_id join organisation o on o.id = c.organisation_id
    where c.task_id = ${taskId} order by c.said_at, c.id`.execute(db);
  return rows;
}

export async function insertTaskComment(
  tx: Db,
  comment: Pick<TaskComment, 'id' | 'personId' | 'words' | 'saidAt'> & {
    readonly taskId: string;
    readonly organisationId: string;
  },
): Promise<void> {
  await tx
    .insertInto('task_comment')
    .values({
      ...{ id: comment.id, task_id: comment.taskId, organisation_id: comment.organisationId },
      ...{ person_id: comment.personId, words: comment.words, said_at: comment.saidAt, withdrawn_at: null },
    })
    .execute();
}

/** Only by whoever said it, once. */
export async function withdrawTaskComment(
  tx: Db,
  { id, taskId, personId }: { readonly id: string; readonly taskId: string; readonly personId: string },
  at: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable('task_comment')
    .set({ withdrawn_at: at })
    .where('id', '=', id)
    .where('task_id', '=', taskId)
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
