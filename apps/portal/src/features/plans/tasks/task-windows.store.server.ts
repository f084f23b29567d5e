import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { isCovered } from './time/task-time.ts';
import type { TimeWindow } from './time/time-days.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_window: TaskWindowTable;
  }
}

interface TaskWindowTable {
  task_id: string;
  due_on: string;
  from_on: string | null;
  label: string;
  done_on: string | null;
  note: string;
}

/** One turn of a task that recurs: done or late by itself. */
export interface TaskWindow extends TimeWindow {
  readonly taskId: string;
  readonly doneOn: string | null;
  readonly note: string;
}

/** Of these tasks, by their days. */
export async function findTaskWindows(db: Db, taskIds: readonly string[]): Promise<TaskWindow[]> {
  const { rows } = await sql<TaskWindow>`
    select task_id as "taskId", label, from_on as "from", due_on as "due", done_on as "doneOn", note
    from task_window where task_id = any(${[...taskIds]}::uuid[]) order by task_id, due_on`.execute(db);
  return rows;
}

/** Writes the turns anew; those that are done stay, also when the new words name them no longer, and are not asked again. */
export async function putTaskWindows(tx: Db, taskId: string, windows: readonly TimeWindow[]): Promise<void> {
  await tx.deleteFrom('task_window').where('task_id', '=', taskId).where('done_on', 'is', null).execute();
  const done = await findTaskWindows(tx, [taskId]);
  const asked = windows.filter((turn) => !isCovered(turn, done));
  if (asked.length === 0) return;
  await tx
    .insertInto('task_window')
    .values(
      asked.map(({ label, from, due }) => ({
        ...{ task_id: taskId, due_on: due, from_on: from, label, done_on: null, note: '' },
      })),
    )
    .execute();
}

/** False when the task has no turn of that day. */
export async function setWindowDone(
  tx: Db,
  taskId: string,
  dueOn: string,
  given: { readonly doneOn: string | null; readonly note: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('task_window')
    .set({ done_on: given.doneOn, note: given.note })
    .where('task_id', '=', taskId)
    .where('due_on', '=', dueOn)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
