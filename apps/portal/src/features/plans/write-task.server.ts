import type { Actor } from '#features/authority/actor.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result } from '#platform/result.ts';
import type { TaskInput } from './plan.schema.ts';
import type { Plan } from './plan.ts';
import { orderDraft } from './sections/order-draft.server.ts';
import type { Task } from './task.ts';
import { taskChanged } from './tasks/task-access.server.ts';
import { type FieldRefusal, openTurn, putTaskFields, readTaskFields } from './tasks/task-fields.server.ts';
import { appendTask, holdTasks, requireTask, updateTask } from './tasks.store.server.ts';

/** Writes a new task at the end of the table, in the transaction of whoever may. */
export async function writeTask(
  tx: Db,
  actor: Actor,
  plan: Plan,
  input: TaskInput,
  now: Date,
): Promise<Result<{ readonly id: string }, FieldRefusal>> {
  // Held before it is read: two tasks that are put under one another at once would make a circle.
  await holdTasks(tx, plan.id);
  const read = await readTaskFields(tx, input, placeIn(plan, now));
  if (!read.ok) return read;
  const { row, leads } = read.value;
  const id = newId(now);
  const state = { state: 'notStarted', stateNote: '', doneOn: null } as const;
  await appendTask(tx, { ...row, ...state, id, planId: plan.id });
  await putTaskFields(tx, id, read.value);
  await orderDraft(tx, plan);
  const { ordinal } = await requireTask(tx, id);
  const after = { ordinal, dueOn: row.dueOn, leadId: leads[0]?.organisationId ?? null };
  await taskChanged(tx, actor, plan, id, { act: 'task.added', after }, now);
  return ok({ id });
}

/** Words a task anew; what was done of it stays. */
export async function rewriteTask(
  tx: Db,
  actor: Actor,
  plan: Plan,
  task: Task,
  input: TaskInput & { readonly version: number },
  now: Date,
): Promise<Result<null, FieldRefusal>> {
  await holdTasks(tx, plan.id);
  const read = await readTaskFields(tx, input, { ...placeIn(plan, now), task });
  if (!read.ok) return read;
  const { row, leads, windows } = read.value;
  await putTaskFields(tx, task.id, read.value);
  const turn = windows.length > 0 ? await openTurn(tx, task.id) : undefined;
  await updateTask(tx, task.id, input.version, {
    ...{
      title: row.title,
      product: row.product,
      mode: row.mode,
      parent_id: row.parentId,
      section_id: row.sectionId,
    },
    ...{ lead_text: row.leadText, coordinating_text: row.coordinatingText, time_text: row.timeText },
    ...{ from_on: row.fromOn, due_on: row.dueOn, proofs_wanted: row.proofsWanted, ...turn },
  });
  await orderDraft(tx, plan);
  const after = { dueOn: turn?.due_on ?? row.dueOn, leadId: leads[0]?.organisationId ?? null };
  await taskChanged(tx, actor, plan, task.id, { act: 'task.edited', after }, now);
  return ok(null);
}

const placeIn = ({ id: planId, organisationId, year }: Plan, now: Date) => ({
  ...{ organisationId, planId, year },
  today: legalDay(now),
});
