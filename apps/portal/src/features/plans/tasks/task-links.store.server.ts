import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { TaskLink } from './task-links.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_need: { task_id: string; needs_id: string };
  }
}

/** What must be done before what, in a plan. */
export async function findNeeds(db: Db, planId: string): Promise<TaskLink[]> {
  const { rows } = await sql<TaskLink>`
    select n.task_id as "from", n.needs_id as "to" from task_need n join task t on t.id = n.task_id
    where t.plan_id = ${planId} order by n.task_id, n.needs_id`.execute(db);
  return rows;
}

export async function insertNeed(tx: Db, { from, to }: TaskLink): Promise<void> {
  await tx
    .insertInto('task_need')
    .values({ task_id: from, needs_id: to })
    .onConflict((conflict) => conflict.columns(['task_id', 'needs_id']).doNothing())
    .execute();
}

export async function removeNeed(tx: Db, { from, to }: TaskLink): Promise<void> {
  await tx.deleteFrom('task_need').where('task_id', '=', from).where('needs_id', '=', to).execute();
}

/** Everything that hangs on a task that is taken out of a plan which nobody follows yet. */
export async function removeTaskDetails(tx: Db, taskId: string): Promise<void> {
  await tx
    .deleteFrom('task_need')
    .where((eb) => eb.or([eb('task_id', '=', taskId), eb('needs_id', '=', taskId)]))
    .execute();
  for (const table of ['task_unit', 'task_window', 'task_person', 'task_comment', 'task_evidence'] as const)
    await tx.deleteFrom(table).where('task_id', '=', taskId).execute();
}
