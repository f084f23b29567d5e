import type { Role } from './roles.ts';

/** Who acts. A public contributor has no identity here; the system acts for schedules and jobs. */
export type Actor = PersonActor | { readonly kind: 'public' } | { readonly kind: 'system' };

export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly displayName: string;
  readonly title: string;
  /** The body for which the person acts in this session. */
  readonly organisationId: string;
  /** Roles in that body today, by assignment or delegation. */
  readonly roles: readonly Role[];
  /** The body itself, the whole it belongs to and the units of that whole: objects of these are "ours". */
  readonly ownOrganisationIds: readonly string[];
  /** Bodies that report to one of ours today (any programme): their reports and figures may be read. */
  readonly reportingOrganisationIds: readonly string[];
}

export const publicActor: Actor = { kind: 'public' };
export const systemActor: Actor = { kind: 'system' };
