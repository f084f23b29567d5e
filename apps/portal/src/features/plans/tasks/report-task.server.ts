import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ReportTaskInput } from '../plan.schema.ts';
import { isClosed, type Task } from '../task.ts';
import { findTasks, holdTasks, updateTask } from '../tasks.store.server.ts';
import { openTaskToWork, taskChanged } from './task-access.server.ts';
import { openTurn } from './task-fields.server.ts';
import { nextTaskState } from './task-life.ts';
import type { RequestAnswer } from './task-unit.ts';
import { setUnitAnswer } from './task-units.store.server.ts';
import { findTaskWindows, setWindowDone } from './task-windows.store.server.ts';

export type ReportRefusal =
  | 'planNotInForce'
  | 'notPossible'
  | 'doneOnNeeded'
  | 'doneInFuture'
  | 'turnsOpen'
  | 'partsOpen'
  | 'parentClosed';

/** Says how far a task is. Done needs the day on which it was; that day decides whether it was late. */
export async function reportTask(
  { db, clock }: Platform,
  actor: Actor,
  taskId: string,
  { event, doneOn, note, version }: ReportTaskInput,
): Promise<Result<null, ReportRefusal>> {
  const { plan, task, roles } = await openTaskToWork(db, actor, taskId);
  if (plan.state !== 'inForce') return refuse('planNotInForce');
  const state = nextTaskState(task.state, event, roles);
  if (!state) return refuse('notPossible');
  const now = clock.now();
  if (event === 'finish') {
    if (!doneOn) return refuse('doneOnNeeded');
    if (doneOn > legalDay(now)) return refuse('doneInFuture');
  }
  const kept = state === 'done' ? (event === 'finish' ? doneOn : task.doneOn) : null;
  return await inTransaction(db, async (tx) => {
    const around = await aroundTask(tx, task);
    const turns = await findTaskWindows(tx, [taskId]);
    if (event === 'finish' && turns.some((turn) => turn.doneOn === null)) return refuse('turnsOpen');
    if (event === 'finish' && around.hasOpenParts) return refuse('partsOpen');
    if (event === 'reopen' && around.isParentClosed) return refuse('parentClosed');
    await updateTask(tx, taskId, version, { state, state_note: note, done_on: kept });
    const change = { act: 'task.reported', after: { event, state, doneOn: kept } };
    await taskChanged(tx, actor, plan, taskId, change, now);
    return ok(null);
  });
}

/** Read under the lock of the plan: a part is not opened while the task above it is closed. */
async function aroundTask(tx: Db, { id, planId, parentId }: Task) {
  await holdTasks(tx, planId);
  const tasks = await findTasks(tx, planId);
  return {
    hasOpenParts: tasks.some((one) => one.parentId === id && !isClosed(one)),
    isParentClosed: tasks.some((one) => one.id === parentId && isClosed(one)),
  };
}

/** One turn of what recurs is done, or not after all. The last one finishes the task, unless a sub-task is open. */
export async function reportTurn(
  { db, clock }: Platform,
  actor: Actor,
  taskId: string,
  input: {
    readonly version: number;
    readonly dueOn: string;
    readonly doneOn: string | null;
    readonly note: string;
  },
): Promise<Result<null, 'planNotInForce' | 'notPossible' | 'doneInFuture' | 'parentClosed'>> {
  const { plan, task, roles } = await openTaskToWork(db, actor, taskId);
  if (plan.state !== 'inForce') return refuse('planNotInForce');
  if (!roles.includes('doer') || task.state === 'cancelled') return refuse('notPossible');
  const now = clock.now();
  if (input.doneOn && input.doneOn > legalDay(now)) return refuse('doneInFuture');
  return await inTransaction(db, async (tx) => {
    const around = await aroundTask(tx, task);
    if (!input.doneOn && around.isParentClosed) return refuse('parentClosed');
    if (!(await setWindowDone(tx, taskId, input.dueOn, input))) return refuse('notPossible');
    const turns = await findTaskWindows(tx, [taskId]);
    const done = turns.flatMap(({ doneOn }) => doneOn ?? []);
    const isAll = done.length === turns.length && !around.hasOpenParts;
    await updateTask(tx, taskId, input.version, {
      state: isAll ? 'done' : done.length > 0 ? 'inProgress' : 'notStarted',
      done_on: isAll ? done.reduce((a, b) => (a > b ? a : b)) : null,
      ...(await openTurn(tx, taskId)),
    });
    const after = { dueOn: input.dueOn, doneOn: input.doneOn };
    await taskChanged(tx, actor, plan, taskId, { act: 'task.turnReported', after }, now);
    return ok(null);
  });
}

/** A body that was asked accepts or declines, in a sentence; it may say something else later. */
export async function answerRequest(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  input: { readonly organisationId: string; readonly answer: RequestAnswer; readonly note: string },
): Promise<Result<null, 'planNotInForce' | 'notAsked' | 'reasonNeeded'>> {
  const { plan, task, units } = await openTaskToWork(db, actor, taskId);
  const { organisationId, answer, note } = input;
  requirePermission(actor, 'task.report', { organisationId, programmeId: plan.programmeId });
  if (plan.state !== 'inForce') return refuse('planNotInForce');
  if (task.mode !== 'requested' || !units.some((unit) => unit.organisationId === organisationId))
    return refuse('notAsked');
  if (answer === 'declined' && !note) return refuse('reasonNeeded');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await setUnitAnswer(tx, taskId, organisationId, { answer, on: legalDay(now), note });
    const after = { organisationId, answer };
    await taskChanged(tx, actor, plan, taskId, { act: 'task.requestAnswered', after, reason: note }, now);
  });
  return ok(null);
}
