import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Db } from '#platform/db.server.ts';
import { type ListedPlan, listPlans, type PlanFilter } from './plans.store.server.ts';

/** Plans that a person finds: those of the own house, and issued ones of bodies that report to it in their programme. */
export async function findPlansFor(
  db: Db,
  actor: Actor,
  filter: PlanFilter,
): Promise<{ readonly own: readonly ListedPlan[]; readonly received: readonly ListedPlan[] }> {
  if (actor.kind !== 'person') return { own: [], received: [] };
  const { ownOrganisationIds, reporting } = actor;
  const reporters = new Set(reporting.map(({ organisationId }) => organisationId));
  for (const id of ownOrganisationIds) reporters.delete(id);
  const [own, theirs] = await Promise.all([
    listPlans(db, ownOrganisationIds, filter),
    listPlans(db, [...reporters], filter),
  ]);
  const received = theirs.filter((plan) => plan.state !== 'draft' && can(actor, 'plan.read', plan));
  return { own, received };
}
