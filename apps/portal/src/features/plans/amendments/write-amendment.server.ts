import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { TaskInput } from '../plan.schema.ts';
import type { Plan } from '../plan.ts';
import { requirePlan } from '../plans.store.server.ts';
import type { Task } from '../task.ts';
import { findTasks } from '../tasks.store.server.ts';
import {
  type AmendmentRole,
  type ChangeKind,
  isWritten,
  nextAmendmentState,
  type PlanAmendment,
} from './amendment.ts';
import {
  findChanges,
  holdAmendment,
  insertAmendment,
  putChange,
  removeChange,
  requireAmendment,
  updateAmendment,
} from './amendments.store.server.ts';

export type WritingRefusal = 'notPossible' | 'noSuchTask' | 'taskClosed' | 'taskOpen';

/** What the actor is to the amendments of a plan. */
export function amendmentRoles(actor: Actor, plan: Plan): AmendmentRole[] {
  return [
    ...(can(actor, 'plan.edit', plan) ? ['keeper' as const] : []),
    ...(can(actor, 'plan.approve', plan) ? ['approver' as const] : []),
  ];
}

/** Begins to put together a change of a plan in force; one at a time. */
export async function startAmendment(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  { reason }: { readonly reason: string },
): Promise<Result<{ readonly id: string }, 'notInForce' | 'alreadyOpen'>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state !== 'inForce') return refuse('notInForce');
  const now = clock.now();
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    const given = { id, planId, reason, createdBy: actor.personId, createdAt: now };
    if (!(await insertAmendment(tx, given))) return refuse('alreadyOpen');
    await noteAmendment(tx, actor, plan, { act: 'plan.amendmentStarted', amendmentId: id, reason }, now);
    return ok({ id });
  });
}

/** The reason, and the goals as they shall read; goals that read as before stay. */
export async function wordAmendment(
  platform: Platform,
  actor: Actor,
  planId: string,
  id: string,
  { reason, goals, version }: { readonly reason: string; readonly goals: string; readonly version: number },
): Promise<Result<null, WritingRefusal>> {
  return await writing(platform, actor, planId, id, async (tx, plan, amendment) => {
    const change = { reason, goals: goals === plan.goals ? null : goals };
    await updateAmendment(tx, { id: amendment.id, version }, change);
    return ok(null);
  });
}

export async function amendByAdding(
  platform: Platform,
  actor: Actor,
  planId: string,
  id: string,
  given: TaskInput,
): Promise<Result<null, WritingRefusal>> {
  return await writing(platform, actor, planId, id, async (tx) => {
    await putChange(tx, id, { kind: 'add', taskId: null, given });
    return ok(null);
  });
}

export async function amendByChanging(
  platform: Platform,
  actor: Actor,
  planId: string,
  id: string,
  { taskId, ...given }: TaskInput & { readonly taskId: string },
): Promise<Result<null, WritingRefusal>> {
  return await ofTask(platform, actor, planId, id, { kind: 'change', taskId, given });
}

/** A task is dropped by ending it with the reason; a dropped one is taken up again. Its trace stays. */
export async function amendByDropping(
  platform: Platform,
  actor: Actor,
  planId: string,
  id: string,
  { taskId, kind }: { readonly taskId: string; readonly kind: 'drop' | 'restore' },
): Promise<Result<null, WritingRefusal>> {
  return await ofTask(platform, actor, planId, id, { kind, taskId, given: null });
}

async function ofTask(
  platform: Platform,
  actor: Actor,
  planId: string,
  id: string,
  change: { readonly kind: ChangeKind; readonly taskId: string; readonly given: TaskInput | null },
): Promise<Result<null, WritingRefusal>> {
  return await writing(platform, actor, planId, id, async (tx) => {
    const task = (await findTasks(tx, planId)).find((one) => one.id === change.taskId);
    const refusal = task ? whyNot(change.kind, task) : 'noSuchTask';
    if (refusal) return refuse(refusal);
    await putChange(tx, id, change);
    return ok(null);
  });
}

/** What is done is reopened before it is dropped, so that no work that was done disappears. */
export function whyNot(kind: ChangeKind, { state }: Task): 'taskClosed' | 'taskOpen' | undefined {
  if (kind === 'restore') return state === 'cancelled' ? undefined : 'taskOpen';
  if (kind === 'drop') return state === 'done' || state === 'cancelled' ? 'taskClosed' : undefined;
  return state === 'cancelled' ? 'taskClosed' : undefined;
}

export async function undoChange(
  platform: Platform,
  actor: Actor,
  planId: string,
  id: string,
  { ordinal }: { readonly ordinal: number },
): Promise<Result<null, WritingRefusal>> {
  return await writing(platform, actor, planId, id, async (tx) =>
    (await removeChange(tx, id, ordinal)) ? ok(null) : refuse('noSuchTask'),
  );
}

/** Hands it to whoever approves, or gives it up. */
export async function moveAmendment(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  id: string,
  { event, version }: { readonly event: 'propose' | 'withdraw'; readonly version: number },
): Promise<Result<null, 'notPossible' | 'notInForce' | 'reasonNeeded' | 'nothingChanged'>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  const amendment = await requireAmendment(db, planId, id);
  const state = nextAmendmentState(amendment.state, event, ['keeper']);
  if (!state) return refuse('notPossible');
  if (event === 'propose') {
    if (plan.state !== 'inForce') return refuse('notInForce');
    if (!amendment.reason) return refuse('reasonNeeded');
    if (amendment.goals === null && (await findChanges(db, id)).length === 0) return refuse('nothingChanged');
  }
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const asked = event === 'propose' ? { proposed_by: actor.personId, proposed_at: now } : {};
    await updateAmendment(tx, { id, version }, { state, ...asked });
    const act = event === 'propose' ? 'plan.amendmentProposed' : 'plan.amendmentWithdrawn';
    await noteAmendment(tx, actor, plan, { act, amendmentId: id, reason: amendment.reason }, now);
    const told = { planId, amendmentId: id, organisationId: plan.organisationId };
    if (event === 'propose') await emit(tx, 'plan.amendmentProposed', told, now);
  });
  return ok(null);
}

/** For whoever keeps the plan, while the amendment is written; what it says changes one at a time. */
async function writing(
  { db }: Platform,
  actor: Actor,
  planId: string,
  id: string,
  work: (tx: Db, plan: Plan, amendment: PlanAmendment) => Promise<Result<null, WritingRefusal>>,
): Promise<Result<null, WritingRefusal>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  return await inTransaction(db, async (tx) => {
    await holdAmendment(tx, id);
    const amendment = await requireAmendment(tx, planId, id);
    if (plan.state !== 'inForce' || !isWritten(amendment.state)) return refuse('notPossible');
    return await work(tx, plan, amendment);
  });
}

/** An entry about an amendment stands with its plan. */
export async function noteAmendment(
  tx: Db,
  actor: Actor,
  { id, organisationId }: Pick<Plan, 'id' | 'organisationId'>,
  entry: {
    readonly act: string;
    readonly amendmentId: string;
    readonly reason?: string;
    readonly ordinal?: number;
  },
  now: Date,
): Promise<void> {
  const { act, amendmentId, reason, ordinal } = entry;
  const about = { objectKind: 'plan', objectId: id, organisationId };
  const after = { amendmentId, ...(ordinal !== undefined && { ordinal }) };
  await record(tx, actor, { act, ...about, after, ...(reason ? { reason } : {}) }, now);
}
