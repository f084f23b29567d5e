import type { Actor } from '#features/authority/actor.ts';
import { can, type Permission, requirePermission } from '#features/authority/permissions.ts';
import type { Activity } from './activity.ts';

type Owned = Pick<Activity, 'organisationId' | 'plannedBy'>;
type ActivityPermission = Extract<Permission, 'activity.read' | 'activity.record' | 'secrecy.clear'>;

/** Of who carries an activity out, and of the body whose plan it stands in: a commune without an account is written for by the planner. */
export function canOnActivity(actor: Actor, permission: ActivityPermission, activity: Owned): boolean {
  if (can(actor, permission, { organisationId: activity.organisationId })) return true;
  return activity.plannedBy !== null && can(actor, permission, { organisationId: activity.plannedBy });
}

/** As `canOnActivity`, but throws Forbidden. */
export function requireOnActivity(actor: Actor, permission: ActivityPermission, activity: Owned): void {
  if (!canOnActivity(actor, permission, activity))
    requirePermission(actor, permission, { organisationId: activity.organisationId });
}
