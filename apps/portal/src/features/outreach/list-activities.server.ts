import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Db } from '#platform/db.server.ts';
import { type ActivityFilter, findActivities, type ListedActivity } from './outreach.store.server.ts';

/** The channel book of the own house, and beside it that of bodies that report to it. */
export async function findActivitiesFor(
  db: Db,
  actor: Actor,
  filter: Omit<ActivityFilter, 'organisationIds' | 'state'>,
): Promise<{ readonly own: readonly ListedActivity[]; readonly received: readonly ListedActivity[] }> {
  if (actor.kind !== 'person') return { own: [], received: [] };
  const { ownOrganisationIds, reporting } = actor;
  const reporters = new Set(
    reporting
      .map(({ organisationId }) => organisationId)
      .filter((organisationId) => can(actor, 'activity.read', { organisationId })),
  );
  for (const id of ownOrganisationIds) reporters.delete(id);
  const [own, received] = await Promise.all([
    findActivities(db, { ...filter, organisationIds: ownOrganisationIds, plannedToo: true }),
    findActivities(db, { ...filter, organisationIds: [...reporters], state: 'recorded' }),
  ]);
  return { own, received };
}
