import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { openTask, taskChanged } from '../tasks/task-access.server.ts';
import { insertDutyLink, removeDutyLink } from './duties.store.server.ts';
import { dutiesOf } from './load-duties.server.ts';

export type DutyRefusal = 'planEnded' | 'notOurDuty' | 'alreadyLinked' | 'notLinked';

interface Input {
  readonly dutyTaskId: string;
}

/** A task of our plan carries out what an upper plan gives to our body. */
export async function linkDuty(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  { dutyTaskId }: Input,
): Promise<Result<null, DutyRefusal>> {
  const { plan } = await openTask(db, actor, taskId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('planEnded');
  const now = clock.now();
  const ours = await dutiesOf(db, actor, plan.organisationId, legalDay(now));
  if (!ours.some((duty) => duty.taskId === dutyTaskId)) return refuse('notOurDuty');
  return await inTransaction(db, async (tx) => {
    const link = { taskId, dutyTaskId, personId: actor.personId };
    if (!(await insertDutyLink(tx, link, now))) return refuse('alreadyLinked');
    await taskChanged(tx, actor, plan, taskId, { act: 'task.dutyLinked', after: { dutyTaskId } }, now);
    return ok(null);
  });
}

export async function unlinkDuty(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  { dutyTaskId }: Input,
): Promise<Result<null, DutyRefusal>> {
  const { plan } = await openTask(db, actor, taskId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('planEnded');
  return await inTransaction(db, async (tx) => {
    if (!(await removeDutyLink(tx, taskId, dutyTaskId))) return refuse('notLinked');
    const change = { act: 'task.dutyUnlinked', after: { dutyTaskId } };
    await taskChanged(tx, actor, plan, taskId, change, clock.now());
    return ok(null);
  });
}
