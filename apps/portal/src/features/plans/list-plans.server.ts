import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Db } from '#platform/db.server.ts';
import { type ListedPlan, listPlans, listPlansNaming, type PlanFilter } from './plans.store.server.ts';

export interface FoundPlans {
  readonly own: readonly ListedPlan[];
  readonly received: readonly ListedPlan[];
  /** Of other bodies, with tasks that name ours: counted over these tasks only. */
  readonly naming: readonly ListedPlan[];
}

/**
 * Plans that a person finds: those of the own house, issued ones of bodies that report to it in their programme, and issued
 * ones of others that give a body of the house something to do.
 */
export async function findPlansFor(db: Db, actor: Actor, filter: PlanFilter): Promise<FoundPlans> {
  if (actor.kind !== 'person') return { own: [], received: [], naming: [] };
  const { ownOrganisationIds, reporting } = actor;
  const reporters = new Set(reporting.map(({ organisationId }) => organisationId));
  for (const id of ownOrganisationIds) reporters.delete(id);
  const ours = ownOrganisationIds.filter((organisationId) => can(actor, 'task.read', { organisationId }));
  const [own, theirs, naming] = await Promise.all([
    listPlans(db, ownOrganisationIds, filter),
    listPlans(db, [...reporters], filter),
    listPlansNaming(db, ours, filter),
  ]);
  const received = theirs.filter((plan) => plan.state !== 'draft' && can(actor, 'plan.read', plan));
  return { own, received, naming: naming.filter((plan) => !can(actor, 'plan.read', plan)) };
}
