import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { hasLines } from './money/budget-lines.store.server.ts';
import type { TaskInput } from './plan.schema.ts';
import type { Plan } from './plan.ts';
import { requirePlan } from './plans.store.server.ts';
import type { Task } from './task.ts';
import { taskChanged } from './tasks/task-access.server.ts';
import { type FieldRefusal, openTurn, putTaskFields, readTaskFields } from './tasks/task-fields.server.ts';
import { removeTaskDetails } from './tasks/task-links.store.server.ts';
import {
  appendTask,
  findTasks,
  holdTasks,
  removeTask,
  requireTask,
  updateTask,
} from './tasks.store.server.ts';

export type TaskRefusal = FieldRefusal | 'planEnded';
export type DropRefusal = 'planIssued' | 'hasParts' | 'hasMoney';

/** Adds a task at the end of the table. A day is read from words like "Quý I, II" when none is given. */
export async function addTask(
  { db, clock }: Platform,
  actor: Actor,
  planId: string,
  input: TaskInput,
): Promise<Result<{ id: string }, TaskRefusal>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('planEnded');
  const now = clock.now();
  const read = await readTaskFields(db, input, { planId, year: plan.year, today: legalDay(now) });
  if (!read.ok) return read;
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    const state = { state: 'notStarted', stateNote: '', doneOn: null } as const;
    const ordinal = await appendTask(tx, { ...read.value.row, ...state, id, planId });
    await putTaskFields(tx, id, read.value);
    const after = {
      ordinal,
      dueOn: read.value.row.dueOn,
      leadId: read.value.leads[0]?.organisationId ?? null,
    };
    await taskChanged(tx, actor, plan, id, { act: 'task.added', after }, now);
  });
  return ok({ id });
}

export async function editTask(
  { db, clock }: Platform,
  actor: Actor,
  planId: string,
  input: TaskInput & { readonly taskId: string; readonly version: number },
): Promise<Result<null, TaskRefusal>> {
  const { plan, task } = await taskOf(db, planId, input.taskId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('planEnded');
  const now = clock.now();
  const at = { planId, year: plan.year, today: legalDay(now), taskId: task.id };
  return await inTransaction(db, async (tx) => {
    // Held before it is read: two tasks that are put under one another at once would make a circle.
    await holdTasks(tx, planId);
    const read = await readTaskFields(tx, input, at);
    if (!read.ok) return read;
    const { row, leads } = read.value;
    await putTaskFields(tx, task.id, read.value);
    const turn = read.value.windows.length > 0 ? await openTurn(tx, task.id) : undefined;
    await updateTask(tx, task.id, input.version, {
      ...{ title: row.title, product: row.product, mode: row.mode, parent_id: row.parentId },
      ...{ lead_text: row.leadText, coordinating_text: row.coordinatingText, time_text: row.timeText },
      ...{ from_on: row.fromOn, due_on: row.dueOn, proofs_wanted: row.proofsWanted, ...turn },
    });
    const after = { dueOn: turn?.due_on ?? row.dueOn, leadId: leads[0]?.organisationId ?? null };
    await taskChanged(tx, actor, plan, task.id, { act: 'task.edited', after }, now);
    return ok(null);
  });
}

/** Only while the plan is being written; afterwards a task is cancelled, so that its trace stays. */
export async function dropTask(
  { db, clock }: Platform,
  actor: Actor,
  planId: string,
  input: { readonly taskId: string; readonly version: number },
): Promise<Result<null, DropRefusal>> {
  const { plan, task } = await taskOf(db, planId, input.taskId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state !== 'draft') return refuse('planIssued');
  return await inTransaction(db, async (tx) => {
    await holdTasks(tx, planId);
    if ((await findTasks(tx, planId)).some(({ parentId }) => parentId === task.id)) return refuse('hasParts');
    if (await hasLines(tx, task.id)) return refuse('hasMoney');
    await removeTaskDetails(tx, task.id);
    await removeTask(tx, task, input.version);
    const after = { ordinal: task.ordinal };
    await taskChanged(tx, actor, plan, task.id, { act: 'task.removed', after }, clock.now());
    return ok(null);
  });
}

/** A task is reached through its plan only, so that an id of another body's task finds nothing. */
async function taskOf(db: Db, planId: string, taskId: string): Promise<{ plan: Plan; task: Task }> {
  const [plan, task] = await Promise.all([requirePlan(db, planId), requireTask(db, taskId)]);
  if (task.planId !== plan.id) throw new NotFound(`task ${taskId} in plan ${planId}`);
  return { plan, task };
}
