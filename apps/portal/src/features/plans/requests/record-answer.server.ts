import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requirePlan } from '../plans.store.server.ts';
import { taskChanged } from '../tasks/task-access.server.ts';
import { findTaskUnits, setPrintedAnswer } from '../tasks/task-units.store.server.ts';
import { holdTasks, requireTask } from '../tasks.store.server.ts';
import type { RecordAnswerInput } from './request.schema.ts';

/** An answer that came on paper or by telephone, entered by who keeps the plan; the note says how it came. */
export async function recordAnswer(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  { taskId, part, ordinal, name, answer, note }: RecordAnswerInput,
): Promise<Result<null, 'notInForce' | 'notAsked' | 'noteNeeded'>> {
  const [plan, task] = [await requirePlan(db, planId), await requireTask(db, taskId)];
  if (task.planId !== plan.id) throw new NotFound(`task ${taskId} in plan ${planId}`);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state !== 'inForce') return refuse('notInForce');
  if (!note) return refuse('noteNeeded');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdTasks(tx, planId);
    const unit = (await findTaskUnits(tx, [taskId])).find(
      (one) => one.part === part && one.ordinal === ordinal,
    );
    if (task.mode !== 'requested' || !unit || unit.name !== name) return refuse('notAsked');
    await setPrintedAnswer(tx, unit, { answer, on: legalDay(now), note });
    const after = { organisationId: unit.organisationId, unit: unit.name, answer };
    await taskChanged(tx, actor, plan, taskId, { act: 'task.answerRecorded', after, reason: note }, now);
    return ok(null);
  });
}
