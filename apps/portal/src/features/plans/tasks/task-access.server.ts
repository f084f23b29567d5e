import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Plan } from '../plan.ts';
import { requirePlan } from '../plans.store.server.ts';
import type { Task } from '../task.ts';
import { requireTask } from '../tasks.store.server.ts';
import type { TaskRole } from './task-life.ts';
import type { TaskUnit } from './task-unit.ts';
import { findTaskUnits } from './task-units.store.server.ts';

export interface OpenedTask {
  readonly plan: Plan;
  readonly task: Task;
  readonly units: readonly TaskUnit[];
  /** What the actor is to this task; empty for a reader. */
  readonly roles: readonly TaskRole[];
  /** Bodies that the task concerns in whose name the actor may report or answer. */
  readonly bodies: readonly string[];
}

/**
 * A task for whoever may read it: the readers of its plan and, once the plan is issued, the people of the bodies that it
 * names. Throws NotFound and Forbidden.
 */
export async function openTask(db: Db, actor: Actor, taskId: string): Promise<OpenedTask> {
  const task = await requireTask(db, taskId);
  const [plan, units] = await Promise.all([requirePlan(db, task.planId), findTaskUnits(db, [taskId])]);
  const of = (organisationId: string) => ({ organisationId, programmeId: plan.programmeId });
  const named = units.flatMap(({ organisationId }) => organisationId ?? []);
  const isNamed = plan.state !== 'draft' && named.some((id) => can(actor, 'task.read', of(id)));
  if (!isNamed) requirePermission(actor, plan.state === 'draft' ? 'plan.readDraft' : 'plan.read', plan);
  const bodies = [...new Set([plan.organisationId, ...named])].filter((id) =>
    can(actor, 'task.report', of(id)),
  );
  const leads = units.flatMap(({ part, organisationId }) => (part === 'lead' && organisationId) || []);
  const roles: TaskRole[] = [];
  if ([plan.organisationId, ...leads].some((id) => bodies.includes(id))) roles.push('doer');
  return { plan, task, units, roles, bodies };
}

/** As `openTask`, for whoever acts in the name of a body that the task concerns. */
export async function openTaskToWork(db: Db, actor: Actor, taskId: string): Promise<OpenedTask> {
  const opened = await openTask(db, actor, taskId);
  if (opened.roles.length === 0 && opened.bodies.length === 0)
    requirePermission(actor, 'task.report', opened.plan);
  return opened;
}

/** Tells the others and the audit, in the transaction of the change. */
export async function taskChanged(
  tx: Db,
  actor: Actor,
  { id: planId, organisationId }: Pick<Plan, 'id' | 'organisationId'>,
  taskId: string,
  change: {
    readonly act: string;
    readonly after?: Readonly<Record<string, string | number | null>>;
    readonly reason?: string;
  },
  now: Date,
): Promise<void> {
  await emit(tx, 'task.changed', { planId, taskId, organisationId }, now);
  const about = { objectKind: 'task', objectId: taskId, organisationId };
  const { act, after, reason } = change;
  await record(tx, actor, { act, ...about, after: { planId, ...after }, ...(reason ? { reason } : {}) }, now);
}
