import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { TaskInput } from '../plan.schema.ts';
import type { Plan } from '../plan.ts';
import { requirePlan } from '../plans.store.server.ts';
import { changeSections, type SectionAct, type SectionRefusal } from '../sections/plan-section.ts';
import { findSections } from '../sections/sections.store.server.ts';
import type { Task } from '../task.ts';
import { findTasks } from '../tasks.store.server.ts';
import { type ChangeKind, isWritten, type PlanAmendment } from './amendment.ts';
import {
  findChanges,
  holdAmendment,
  insertAmendment,
  putChange,
  removeChange,
  requireAmendment,
  updateAmendment,
} from './amendments.store.server.ts';
import { noteAmendment } from './note-amendment.server.ts';

export type WritingRefusal = 'notPossible' | 'noSuchTask' | 'taskClosed' | 'taskOpen';

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

/** The headings as they shall read, changed one act at a time; tasks that the amendment hangs under a heading hold it. */
export async function amendSections(
  platform: Platform,
  actor: Actor,
  planId: string,
  id: string,
  { version, act }: { readonly version: number; readonly act: SectionAct },
): Promise<Result<null, WritingRefusal | SectionRefusal>> {
  return await writing(platform, actor, planId, id, async (tx, _plan, amendment) => {
    const sections = amendment.sections ?? (await findSections(tx, planId));
    const hung = [...(await findTasks(tx, planId)), ...(await findChanges(tx, id)).map(({ given }) => given)];
    const used = new Set(hung.flatMap((task) => task?.sectionId ?? []));
    const changed = changeSections(sections, act, { newId: () => newId(platform.clock.now()), used });
    if (!changed.ok) return changed;
    await updateAmendment(tx, { id, version }, { sections: JSON.stringify(changed.value) });
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

/** For whoever keeps the plan, while the amendment is written; what it says changes one at a time. */
async function writing<Reason extends string = never>(
  { db }: Platform,
  actor: Actor,
  planId: string,
  id: string,
  work: (tx: Db, plan: Plan, amendment: PlanAmendment) => Promise<Result<null, WritingRefusal | Reason>>,
): Promise<Result<null, WritingRefusal | Reason>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  return await inTransaction(db, async (tx) => {
    await holdAmendment(tx, id);
    const amendment = await requireAmendment(tx, planId, id);
    if (plan.state !== 'inForce' || !isWritten(amendment.state)) return refuse('notPossible');
    return await work(tx, plan, amendment);
  });
}
