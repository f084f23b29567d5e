import type { Role } from './roles.ts';

/** Who acts. A public contributor has no identity here; the system acts for schedules and jobs. */
export type Actor = PersonActor | { readonly kind: 'public' } | { readonly kind: 'system' };

export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly displayName: string;
  readonly title: string;
  /** In the name of a council: the post in the person's own body, "Giám đốc Sở Tư pháp"; it stands above the name. */
  readonly post?: string;
  /** The body for which the person acts in this session. */
  readonly organisationId: string;
  /** Roles in that body today, by assignment or delegation. */
  readonly roles: readonly Role[];
  /** The programmes for which the role of focal unit is held; of other programmes it gives nothing. */
  readonly focalProgrammeIds: readonly string[];
  /**
   * The body itself, the whole it belongs to, the units of that whole, and ended bodies to which one of these is a
   * successor: objects of these are "ours".
   */
  readonly ownOrganisationIds: readonly string[];
  /** The ended ones of ours: their work is finished by us, but nothing is done in their name any more. */
  readonly inheritedOrganisationIds: readonly string[];
  /** Bodies that report to one of ours today, each in a programme: their reports and figures may be read. */
  readonly reporting: readonly ReportingEdge[];
  /** Bodies that belong to one of ours today, without being units of it: their head may be our approver. */
  readonly subordinateOrganisationIds: readonly string[];
  /** What others have handed to this person, in force today; each is about one body. */
  readonly delegations: readonly ActorDelegation[];
  /** Bodies whose head has confirmed, for today, that this person may write and approve alone. */
  readonly bothRolesIn?: readonly string[];
}

export interface ReportingEdge {
  readonly organisationId: string;
  /** null: in every programme. */
  readonly programmeId: string | null;
}

/** Ký thay (KT.), thừa lệnh (TL.), thừa ủy quyền (TUQ.): the capacity in which somebody signs for the head. */
export const DELEGATION_KINDS = ['KT', 'TL', 'TUQ'] as const;
export type DelegationKind = (typeof DELEGATION_KINDS)[number];

export interface ActorDelegation {
  readonly kind: DelegationKind;
  readonly organisationId: string;
  /** The title of the one who delegates, as it stands above the signature. */
  readonly forTitle: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const publicActor: Actor = { kind: 'public' };
export const systemActor: Actor = { kind: 'system' };
