import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import type { Db } from '#platform/db.server.ts';
import type { Plan } from './plan.ts';
import { requirePlan } from './plans.store.server.ts';
import { findUnitBodies } from './tasks/task-units.store.server.ts';

/** Whether all of a plan may be read: by the house that made it and, once it is issued, by whom it is reported to. */
export function mayReadWhole(actor: Actor, plan: Plan): boolean {
  return can(actor, readingOf(plan), plan);
}

const readingOf = ({ state }: Plan) => (state === 'draft' ? 'plan.readDraft' : 'plan.read');

/**
 * A plan, and which of its tasks this actor may see: all (`part` undefined), or the tasks that name a body of the actor.
 * A plan that is not issued yet has no part for others. Throws NotFound and Forbidden.
 */
export async function openPlan(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ readonly plan: Plan; readonly part: ReadonlySet<string> | undefined }> {
  const plan = await requirePlan(db, id);
  if (mayReadWhole(actor, plan)) return { plan, part: undefined };
  const part = await partOf(db, actor, plan);
  if (part.size === 0) requirePermission(actor, readingOf(plan), plan);
  return { plan, part };
}

/** The tasks of an issued plan that name a body of the actor, as lead or helper. */
export async function partOf(db: Db, actor: Actor, plan: Plan): Promise<ReadonlySet<string>> {
  if (plan.state === 'draft') return new Set();
  const { programmeId } = plan;
  const named = (await findUnitBodies(db, plan.id)).filter(({ organisationId }) =>
    can(actor, 'task.read', { organisationId, programmeId }),
  );
  return new Set(named.map(({ taskId }) => taskId));
}
