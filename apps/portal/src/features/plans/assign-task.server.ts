import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ReportTaskInput, TaskInput } from './plan.schema.ts';
import type { Plan } from './plan.ts';
import { requirePlan } from './plans.store.server.ts';
import { dueFromWords, type EvidenceRef, type Task } from './task.ts';
import { appendTask, insertEvidence, removeTask, requireTask, updateTask } from './tasks.store.server.ts';

export type TaskRefusal = 'planEnded' | 'leadNeeded';
export type ReportRefusal = 'planNotInForce' | 'doneOnNeeded' | 'doneInFuture';

/** Adds a task at the end of the table. A day is read from words like "Quý I, II" when none is given. */
export async function addTask(
  platform: Platform,
  actor: Actor,
  planId: string,
  input: TaskInput,
): Promise<Result<{ id: string }, TaskRefusal>> {
  const { db, clock } = platform;
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('planEnded');
  const leadText = await leadName(db, input);
  if (!leadText) return refuse('leadNeeded');
  const now = clock.now();
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    const dueOn = input.dueOn ?? dueFromWords(input.timeText, plan.year) ?? null;
    const ordinal = await appendTask(tx, {
      ...input,
      id,
      planId,
      leadText,
      dueOn,
      state: 'notStarted',
      stateNote: '',
      doneOn: null,
    });
    await changed(tx, actor, plan, { id }, 'task.added', { ordinal, dueOn, leadId: input.leadId }, now);
  });
  return ok({ id });
}

export async function editTask(
  platform: Platform,
  actor: Actor,
  planId: string,
  input: TaskInput & { readonly taskId: string; readonly version: number },
): Promise<Result<null, TaskRefusal>> {
  const { plan, task } = await taskOf(platform.db, planId, input.taskId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('planEnded');
  const leadText = await leadName(platform.db, input);
  if (!leadText) return refuse('leadNeeded');
  const dueOn = input.dueOn ?? dueFromWords(input.timeText, plan.year) ?? null;
  await inTransaction(platform.db, async (tx) => {
    await updateTask(tx, task.id, input.version, {
      title: input.title,
      product: input.product,
      lead_id: input.leadId,
      lead_text: leadText,
      coordinating_text: input.coordinatingText,
      time_text: input.timeText,
      due_on: dueOn,
    });
    await changed(
      tx,
      actor,
      plan,
      task,
      'task.edited',
      { dueOn, leadId: input.leadId },
      platform.clock.now(),
    );
  });
  return ok(null);
}

/** Only while the plan is being written; afterwards a task is cancelled, so that its trace stays. */
export async function dropTask(
  platform: Platform,
  actor: Actor,
  planId: string,
  input: { readonly taskId: string; readonly version: number },
): Promise<Result<null, 'planIssued'>> {
  const { plan, task } = await taskOf(platform.db, planId, input.taskId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state !== 'draft') return refuse('planIssued');
  await inTransaction(platform.db, async (tx) => {
    await removeTask(tx, task, input.version);
    await changed(tx, actor, plan, task, 'task.removed', { ordinal: task.ordinal }, platform.clock.now());
  });
  return ok(null);
}

/** Says how far a task is. Done needs the day on which it was; that day decides whether it was late. */
export async function reportTask(
  platform: Platform,
  actor: Actor,
  planId: string,
  input: ReportTaskInput,
): Promise<Result<null, ReportRefusal>> {
  const { plan, task } = await taskOf(platform.db, planId, input.taskId);
  requirePermission(actor, 'task.report', plan);
  if (plan.state !== 'inForce') return refuse('planNotInForce');
  const now = platform.clock.now();
  if (input.state === 'done' && !input.doneOn) return refuse('doneOnNeeded');
  if (input.doneOn && input.doneOn > legalDay(now)) return refuse('doneInFuture');
  const doneOn = input.state === 'done' ? input.doneOn : null;
  await inTransaction(platform.db, async (tx) => {
    await updateTask(tx, task.id, input.version, {
      state: input.state,
      state_note: input.note,
      done_on: doneOn,
    });
    await changed(tx, actor, plan, task, 'task.reported', { state: input.state, doneOn }, now);
  });
  return ok(null);
}

/** Links a record that proves the task; the same one twice is one. */
export async function addEvidence(
  platform: Platform,
  actor: Actor,
  taskId: string,
  evidence: EvidenceRef,
): Promise<void> {
  const task = await requireTask(platform.db, taskId);
  const plan = await requirePlan(platform.db, task.planId);
  requirePermission(actor, 'task.report', plan);
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await insertEvidence(tx, taskId, evidence, {
      personId: actor.kind === 'person' ? actor.personId : null,
      at: now,
    });
    await changed(
      tx,
      actor,
      plan,
      task,
      'task.evidenceAdded',
      { kind: evidence.kind, refId: evidence.id },
      now,
    );
  });
}

/** A task is reached through its plan only, so that an id of another body's task finds nothing. */
async function taskOf(db: Db, planId: string, taskId: string): Promise<{ plan: Plan; task: Task }> {
  const [plan, task] = await Promise.all([requirePlan(db, planId), requireTask(db, taskId)]);
  if (task.planId !== plan.id) throw new NotFound(`task ${taskId} in plan ${planId}`);
  return { plan, task };
}

async function leadName(db: Db, input: TaskInput): Promise<string> {
  if (input.leadText) return input.leadText;
  return input.leadId ? (await requireOrganisation(db, input.leadId)).name : '';
}

async function changed(
  tx: Db,
  actor: Actor,
  { id: planId, organisationId }: Plan,
  task: Pick<Task, 'id'>,
  act: string,
  after: Record<string, string | number | null>,
  now: Date,
): Promise<void> {
  await emit(tx, 'task.changed', { planId, taskId: task.id, organisationId }, now);
  await record(
    tx,
    actor,
    { act, objectKind: 'task', objectId: task.id, organisationId, after: { planId, ...after } },
    now,
  );
}
