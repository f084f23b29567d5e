import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { hasLines } from './money/budget-lines.store.server.ts';
import type { TaskInput } from './plan.schema.ts';
import type { Plan } from './plan.ts';
import { requirePlan } from './plans.store.server.ts';
import type { Task } from './task.ts';
import { taskChanged } from './tasks/task-access.server.ts';
import type { FieldRefusal } from './tasks/task-fields.server.ts';
import { removeTaskDetails } from './tasks/task-links.store.server.ts';
import { findTasks, holdTasks, removeTask, requireTask } from './tasks.store.server.ts';
import { rewriteTask, writeTask } from './write-task.server.ts';

export type TaskRefusal = FieldRefusal | 'planEnded' | 'amendmentNeeded';
export type DropRefusal = 'planIssued' | 'hasParts' | 'hasMoney';

/** Adds a task to a plan that is being written. A day is read from words like "Quý I, II" when none is given. */
export async function addTask(
  { db, clock }: Platform,
  actor: Actor,
  planId: string,
  input: TaskInput,
): Promise<Result<{ id: string }, TaskRefusal>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  const closed = whyClosed(plan);
  if (closed) return refuse(closed);
  return await inTransaction(db, (tx) => writeTask(tx, actor, plan, input, clock.now()));
}

export async function editTask(
  { db, clock }: Platform,
  actor: Actor,
  planId: string,
  input: TaskInput & { readonly taskId: string; readonly version: number },
): Promise<Result<null, TaskRefusal>> {
  const { plan, task } = await taskOf(db, planId, input.taskId);
  requirePermission(actor, 'plan.edit', plan);
  const closed = whyClosed(plan);
  if (closed) return refuse(closed);
  return await inTransaction(db, (tx) => rewriteTask(tx, actor, plan, task, input, clock.now()));
}

/** What was approved is changed by an amendment only (decision 0095). */
function whyClosed({ state }: Plan): 'planEnded' | 'amendmentNeeded' | undefined {
  if (state === 'ended') return 'planEnded';
  return state === 'inForce' ? 'amendmentNeeded' : undefined;
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
