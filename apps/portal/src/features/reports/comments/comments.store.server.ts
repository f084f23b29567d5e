import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    report_comment: ReportCommentTable;
  }
}

interface ReportCommentTable {
  id: string;
  report_id: string;
  key: string | null;
  thread_id: string | null;
  person_id: string;
  words: string;
  said_at: Date;
  resolved_at: Date | null;
  resolved_by: string | null;
}

export interface ReportComment {
  readonly id: string;
  /** The section it is about; null: the whole report. */
  readonly key: string | null;
  readonly threadId: string | null;
  readonly name: string;
  readonly words: string;
  readonly saidAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
}

/** A comment that begins a thread, with what was answered to it. */
export interface CommentThread extends ReportComment {
  readonly answers: readonly ReportComment[];
}

/** Threads of a report, those that are not done first, then in the order in which they began. */
export async function findThreads(db: Db, reportId: string): Promise<CommentThread[]> {
  const { rows } = await sql<ReportComment>`
    select c.id, c.key, c.thread_id as "threadId", p.display_name as name, c.words, c.said_at as "saidAt",
      c.resolved_at as "resolvedAt", by.display_name as "resolvedBy"
    from report_comment c join person p on p.id = c.person_id left join person by on by.id = c.resolved_by
    where c.report_id = ${reportId} order by (c.resolved_at is not null), c.said_at, c.id`.execute(db);
  const answers = Map.groupBy(rows, ({ threadId }) => threadId);
  return (answers.get(null) ?? []).map((first) => ({ ...first, answers: answers.get(first.id) ?? [] }));
}

/** The first comment of a thread, held until the end of the transaction. */
export async function holdThread(
  tx: Db,
  reportId: string,
  id: string,
): Promise<Pick<ReportCommentTable, 'id' | 'key' | 'resolved_at'> | undefined> {
  return await tx
    .selectFrom('report_comment')
    .select(['id', 'key', 'resolved_at'])
    .where('id', '=', id)
    .where('report_id', '=', reportId)
    .where('thread_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertComment(
  tx: Db,
  comment: Pick<ReportComment, 'id' | 'key' | 'threadId' | 'words' | 'saidAt'> & {
    readonly reportId: string;
    readonly personId: string;
  },
): Promise<void> {
  await tx
    .insertInto('report_comment')
    .values({
      ...{ id: comment.id, report_id: comment.reportId, key: comment.key, thread_id: comment.threadId },
      ...{ person_id: comment.personId, words: comment.words, said_at: comment.saidAt },
      ...{ resolved_at: null, resolved_by: null },
    })
    .execute();
}

/** Done, by whom and when; nobody: it is open again. */
export async function setResolved(
  tx: Db,
  id: string,
  by: { readonly personId: string; readonly at: Date } | null,
): Promise<void> {
  await tx
    .updateTable('report_comment')
    .set({ resolved_at: by?.at ?? null, resolved_by: by?.personId ?? null })
    .where('id', '=', id)
    .execute();
}

/** Whom a word concerns: who has spoken in the thread, and who was given the section. */
export async function findConcerned(
  db: Db,
  reportId: string,
  { key, threadId }: { readonly key: string | null; readonly threadId: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from report_comment where report_id = ${reportId} and ${threadId}::uuid in (id, thread_id)
    union
    select assignee_id from report_section where report_id = ${reportId} and key = ${key} and assignee_id is not null`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
