import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Plan } from '../plan.ts';
import { requirePlan, updatePlan } from '../plans.store.server.ts';
import { findSections, putSections } from '../sections/sections.store.server.ts';
import { isClosed } from '../task.ts';
import { taskChanged } from '../tasks/task-access.server.ts';
import type { FieldRefusal } from '../tasks/task-fields.server.ts';
import { nextTaskState } from '../tasks/task-life.ts';
import { findTaskUnits } from '../tasks/task-units.store.server.ts';
import { findTaskWindows } from '../tasks/task-windows.store.server.ts';
import { findTasks, holdTasks, requireTask, updateTask } from '../tasks.store.server.ts';
import { rewriteTask, writeTask } from '../write-task.server.ts';
import { type AmendmentChange, nextAmendmentState, type PlanAmendment } from './amendment.ts';
import {
  findChanges,
  insertNotices,
  nextOrdinal,
  requireAmendment,
  settleChange,
  updateAmendment,
} from './amendments.store.server.ts';
import { noteAmendment } from './note-amendment.server.ts';
import { type PrintedPlan, printedPlan } from './printed-plan.ts';
import { whyNot } from './write-amendment.server.ts';

type ApplyRefusal = FieldRefusal | 'taskClosed' | 'taskOpen' | 'partsOpen';
export type DecisionRefusal = FourEyesRefusal | ApplyRefusal | 'notPossible' | 'notInForce' | 'reasonNeeded';

/**
 * Approved, it is in effect at once and gets its number: the tasks are changed in its order, what the plan was is kept beside
 * it, and the bodies of which something was changed are told. Or it goes back with a note.
 */
export async function decideAmendment(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  id: string,
  {
    event,
    note,
    version,
  }: { readonly event: 'approve' | 'return'; readonly note: string; readonly version: number },
): Promise<Result<null, DecisionRefusal>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.approve', plan);
  const amendment = await requireAmendment(db, planId, id);
  const state = nextAmendmentState(amendment.state, event, ['approver']);
  if (!state) return refuse('notPossible');
  if (plan.state !== 'inForce') return refuse('notInForce');
  if (event === 'return' && !note) return refuse('reasonNeeded');
  const now = clock.now();
  const fourEyes =
    event === 'approve' ? await whyNotApproved(db, actor, amendment, legalDay(now)) : undefined;
  if (fourEyes) return refuse(fourEyes);
  const decided = { state, decided_by: actor.personId, decided_at: now, decided_note: note };
  try {
    return await inTransaction(db, async (tx) => {
      await holdTasks(tx, planId);
      if (event === 'return') {
        await updateAmendment(tx, { id, version }, decided);
        await noteAmendment(
          tx,
          actor,
          plan,
          { act: 'plan.amendmentReturned', amendmentId: id, reason: note },
          now,
        );
        const told = { planId, amendmentId: id, organisationId: plan.organisationId };
        await emit(tx, 'plan.amendmentReturned', told, now);
        return ok(null);
      }
      const [earlier, ordinal] = [await printed(tx, plan), await nextOrdinal(tx, planId)];
      await updateAmendment(tx, { id, version }, { ...decided, ordinal, earlier: JSON.stringify(earlier) });
      await apply(tx, actor, plan, { ...amendment, ordinal }, earlier, now);
      const entry = { act: 'plan.amended', amendmentId: id, reason: amendment.reason, ordinal };
      await noteAmendment(tx, actor, plan, entry, now);
      return ok(null);
    });
  } catch (error) {
    if (error instanceof NotApplied) return error.refusal;
    throw error;
  }
}

/** Another person approves than those who began and proposed it; the head of a small body may have confirmed one for both. */
export async function whyNotApproved(
  db: Db,
  actor: PersonActor,
  { createdBy, proposedBy }: Pick<PlanAmendment, 'createdBy' | 'proposedBy'>,
  today: string,
): Promise<FourEyesRefusal | undefined> {
  const exceptions = await findFourEyesExceptions(db, actor.ownOrganisationIds);
  for (const one of [proposedBy ?? createdBy, createdBy]) {
    const fourEyes = mayApprove({ proposedBy: one, approver: actor, exceptions, today });
    if (!fourEyes.ok) return fourEyes.reason;
  }
  return undefined;
}

/** Takes everything back that was written of an amendment which cannot be carried out. */
class NotApplied extends Error {
  readonly refusal: Extract<Result<null, ApplyRefusal>, { ok: false }>;
  constructor(refusal: Extract<Result<null, ApplyRefusal>, { ok: false }>) {
    super(`amendment not applied: ${refusal.reason}`);
    this.refusal = refusal;
  }
}

async function apply(
  tx: Db,
  actor: Actor,
  plan: Plan,
  amendment: PlanAmendment,
  earlier: PrintedPlan,
  now: Date,
): Promise<void> {
  if (amendment.sections !== null) await putSections(tx, plan.id, amendment.sections);
  const changes = await findChanges(tx, amendment.id);
  const applied: { readonly ordinal: number; readonly taskId: string }[] = [];
  for (const change of changes)
    applied.push({
      ordinal: change.ordinal,
      taskId: await applyChange(tx, actor, plan, amendment, change, now),
    });
  if (amendment.goals !== null) await updatePlan(tx, plan.id, plan.version, { goals: amendment.goals });
  const tasks = await findTasks(tx, plan.id);
  const closed = new Set(tasks.filter(isClosed).map(({ id }) => id));
  if (tasks.some((task) => !isClosed(task) && closed.has(task.parentId ?? '')))
    throw new NotApplied(refuse('partsOpen'));
  const later = await printed(tx, plan);
  const told = new Set<string>();
  for (const { ordinal, taskId } of applied) {
    const before = earlier.tasks.find(({ id }) => id === taskId) ?? null;
    const after = later.tasks.find(({ id }) => id === taskId) ?? null;
    await settleChange(tx, amendment.id, { ordinal, taskId, before, after });
    for (const body of [...(before?.bodies ?? []), ...(after?.bodies ?? [])]) told.add(body);
  }
  told.delete(plan.organisationId);
  await insertNotices(tx, amendment.id, [...told]);
  for (const organisationId of told)
    await emit(tx, 'plan.amended', { planId: plan.id, amendmentId: amendment.id, organisationId }, now);
}

async function applyChange(
  tx: Db,
  actor: Actor,
  plan: Plan,
  { ordinal, reason }: PlanAmendment,
  { kind, taskId, given }: AmendmentChange,
  now: Date,
): Promise<string> {
  if (kind === 'add') {
    const added = await writeTask(tx, actor, plan, given!, now);
    if (!added.ok) throw new NotApplied(added);
    return added.value.id;
  }
  const task = await requireTask(tx, taskId!);
  const refusal = whyNot(kind, task);
  if (refusal) throw new NotApplied(refuse(refusal));
  if (kind === 'change') {
    const written = await rewriteTask(tx, actor, plan, task, { ...given!, version: task.version }, now);
    if (!written.ok) throw new NotApplied(written);
    return task.id;
  }
  const next = nextTaskState(task.state, kind === 'drop' ? 'cancel' : 'restore', ['amendment']);
  if (!next) throw new NotApplied(refuse('taskClosed'));
  const isUnderWay = (await findTaskWindows(tx, [task.id])).some(({ doneOn }) => doneOn !== null);
  const state = kind === 'restore' && isUnderWay ? 'inProgress' : next;
  await updateTask(tx, task.id, task.version, { state, state_note: reason });
  const act = kind === 'drop' ? 'task.dropped' : 'task.restored';
  await taskChanged(tx, actor, plan, task.id, { act, after: { ordinal }, reason }, now);
  return task.id;
}

async function printed(tx: Db, plan: Plan): Promise<PrintedPlan> {
  const tasks = await findTasks(tx, plan.id);
  return printedPlan(
    plan,
    tasks,
    await findTaskUnits(
      tx,
      tasks.map(({ id }) => id),
    ),
    await findSections(tx, plan.id),
  );
}
