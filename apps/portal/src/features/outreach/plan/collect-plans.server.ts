import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { TaskInput } from '#features/plans/plan.schema.ts';
import { listPlans, requirePlan } from '#features/plans/plans.store.server.ts';
import { findTasks, requireTask } from '#features/plans/tasks.store.server.ts';
import { writeTask } from '#features/plans/write-task.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { outreachTask } from '#text/vi/outreach-plans.ts';
import { outreachPlanChanged } from './outreach-plan-change.server.ts';
import {
  type CollectedPlan,
  collectPlans,
  findDraftsInNeed,
  holdOutreachPlan,
  putTaskOfPlan,
  updateOutreachPlan,
} from './outreach-plans.store.server.ts';
import { findLines } from './plan-lines.store.server.ts';

export type CollectRefusal = 'noSuchTask' | 'planInForce' | 'notWritten';

/** The plans of the own bodies in a year, and the tasks of their yearly plans under which they can stand. */
export async function loadYear({ db, clock }: Platform, actor: PersonActor, asked: string | null) {
  const { organisationId, ownOrganisationIds: own } = actor;
  requirePermission(actor, 'outreachPlan.read', { organisationId });
  const today = legalDay(clock.now());
  const year = asked && /^20\d\d$/.test(asked) ? Number(asked) : Number(today.slice(0, 4));
  const [plans, yearly, drafts] = await Promise.all([
    collectPlans(db, own, year, today),
    yearlyPlans(db, own, year, today),
    findDraftsInNeed(db, own),
  ]);
  return {
    ...{ year, plans, yearly, drafts, today },
    sums: sumsOf(plans),
    mayEdit: can(actor, 'outreachPlan.edit', { organisationId }),
  };
}

function sumsOf(plans: readonly CollectedPlan[]) {
  const sum = (of: (plan: CollectedPlan) => number) => plans.reduce((total, plan) => total + of(plan), 0);
  return {
    ...{
      lines: sum(({ lines }) => lines),
      proven: sum(({ proven }) => proven),
      late: sum(({ late }) => late),
    },
    ...{ estimate: sum(({ estimate }) => estimate), unpriced: sum(({ unpriced }) => unpriced) },
  };
}

async function yearlyPlans(db: Db, own: readonly string[], year: number, today: string) {
  const found = (await listPlans(db, own, { year, today })).filter(({ state }) => state !== 'ended');
  return await Promise.all(
    found.map(async ({ id, title, state }) => ({
      ...{ id, title, state },
      tasks: (await findTasks(db, id))
        .filter((task) => task.state !== 'cancelled')
        .map(({ id, title }) => ({ id, title })),
    })),
  );
}

/**
 * Puts a plan of a draft under a task of the body's yearly plan, a task that is there or a new one; its activities are of that task
 * from then on. A plan in force takes no new task: that is an amendment, on its own page.
 */
export async function collectPlan(
  { db, clock }: Platform,
  actor: PersonActor,
  { planId, taskId }: { readonly planId: string; readonly taskId: string },
): Promise<Result<null, CollectRefusal>> {
  const now = clock.now();
  return await inTransaction(db, async (tx): Promise<Result<null, CollectRefusal>> => {
    const plan = await holdOutreachPlan(tx, planId);
    requirePermission(actor, 'outreachPlan.edit', plan);
    const found = await taskFor(tx, actor, plan, taskId, now);
    if (!found.ok) return found;
    await updateOutreachPlan(tx, plan, { task_id: found.value });
    await putTaskOfPlan(tx, planId, found.value);
    const change = { before: { taskId: plan.taskId }, after: { taskId: found.value } };
    await outreachPlanChanged(tx, actor, plan, { act: 'outreachPlan.collected', ...change }, now);
    return ok(null);
  });
}

async function taskFor(
  tx: Db,
  actor: PersonActor,
  plan: Awaited<ReturnType<typeof holdOutreachPlan>>,
  asked: string,
  now: Date,
): Promise<Result<string | null, CollectRefusal>> {
  if (asked === '') return ok(null);
  if (!asked.startsWith('new/')) {
    const yearly = await requirePlan(tx, (await requireTask(tx, asked)).planId);
    return actor.ownOrganisationIds.includes(yearly.organisationId) ? ok(asked) : refuse('noSuchTask');
  }
  const yearly = await requirePlan(tx, asked.slice('new/'.length));
  requirePermission(actor, 'plan.edit', yearly);
  if (yearly.state !== 'draft') return refuse('planInForce');
  const { shortTitle } = await requireProject(tx, plan.projectId);
  const days = (await findLines(tx, plan.id)).flatMap(({ onDay }) => onDay ?? []).toSorted();
  const written = await writeTask(tx, actor, yearly, taskInput(shortTitle, plan.organisationId, days), now);
  return written.ok ? ok(written.value.id) : refuse('notWritten');
}

function taskInput(draftTitle: string, leadId: string, days: readonly string[]): TaskInput {
  const last = days.at(-1) ?? null;
  return {
    ...{ title: outreachTask.title(draftTitle), product: outreachTask.product, leadId, leadText: '' },
    ...{ coordinatingText: '', timeText: outreachTask.time(days[0] ?? null, last), dueOn: last },
  };
}
