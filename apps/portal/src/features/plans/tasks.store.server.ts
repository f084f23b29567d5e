import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Task, TaskMode, TaskState } from './task.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task: TaskTable;
  }
}

interface TaskTable {
  id: string;
  plan_id: string;
  ordinal: number;
  title: string;
  product: string;
  mode: TaskMode;
  parent_id: string | null;
  section_id: string | null;
  lead_text: string;
  coordinating_text: string;
  time_text: string;
  from_on: string | null;
  due_on: string | null;
  proofs_wanted: number;
  state: TaskState;
  state_note: string;
  done_on: string | null;
  version: number;
}

export async function findTasks(db: Db, planId: string): Promise<Task[]> {
  const rows = await db
    .selectFrom('task')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute();
  return rows.map(fromRow);
}

export async function requireTask(db: Db, id: string): Promise<Task> {
  const row = isId(id)
    ? await db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`task ${id}`);
  return fromRow(row);
}

/**
 * Tasks of a plan are added and taken out one after the other, so that their numbers are unique and without a gap; links
 * between them are written under the same lock, so that two at once make no circle.
 */
export async function holdTasks(tx: Db, planId: string): Promise<void> {
  await tx.selectFrom('plan').select('id').where('id', '=', planId).forUpdate().execute();
}

/** Adds a task at the end and returns its ordinal. */
export async function appendTask(db: Db, task: Omit<Task, 'ordinal' | 'version'>): Promise<number> {
  await holdTasks(db, task.planId);
  const last = await db
    .selectFrom('task')
    .select((build) => build.fn.max('ordinal').as('last'))
    .where('plan_id', '=', task.planId)
    .executeTakeFirst();
  const ordinal = (last?.last ?? 0) + 1;
  await db
    .insertInto('task')
    .values({
      id: task.id,
      plan_id: task.planId,
      ordinal,
      title: task.title,
      product: task.product,
      mode: task.mode,
      parent_id: task.parentId,
      section_id: task.sectionId,
      lead_text: task.leadText,
      coordinating_text: task.coordinatingText,
      time_text: task.timeText,
      from_on: task.fromOn,
      due_on: task.dueOn,
      proofs_wanted: task.proofsWanted,
      state: task.state,
      state_note: task.stateNote,
      done_on: task.doneOn,
      version: 1,
    })
    .execute();
  return ordinal;
}

export type TaskChange = Partial<Omit<TaskTable, 'id' | 'plan_id' | 'ordinal' | 'version'>>;

export async function updateTask(db: Db, id: string, version: number, change: TaskChange): Promise<void> {
  const result = await db
    .updateTable('task')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`task ${id}`);
}

/** Takes a task out, of which nothing is left but its own row, and closes the gap in the numbers. */
export async function removeTask(db: Db, task: Pick<Task, 'id' | 'planId'>, version: number): Promise<void> {
  await holdTasks(db, task.planId);
  const result = await db
    .deleteFrom('task')
    .where('id', '=', task.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numDeletedRows !== 1n) throw new Conflict(`task ${task.id}`);
  // In order, because the numbers are unique at every moment.
  for (const [index, later] of (await findTasks(db, task.planId)).entries()) {
    if (later.ordinal === index + 1) continue;
    await db
      .updateTable('task')
      .set({ ordinal: index + 1 })
      .where('id', '=', later.id)
      .execute();
  }
}

function fromRow(row: TaskTable): Task {
  return {
    id: row.id,
    planId: row.plan_id,
    ordinal: row.ordinal,
    title: row.title,
    product: row.product,
    mode: row.mode,
    parentId: row.parent_id,
    sectionId: row.section_id,
    leadText: row.lead_text,
    coordinatingText: row.coordinating_text,
    timeText: row.time_text,
    fromOn: row.from_on,
    dueOn: row.due_on,
    proofsWanted: row.proofs_wanted,
    state: row.state,
    stateNote: row.state_note,
    doneOn: row.done_on,
    version: row.version,
  };
}
