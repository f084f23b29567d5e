import type { DelegationKind } from '#features/authority/actor.ts';
import type { Role } from '#features/authority/roles.ts';

/** A member of staff with a sign-in. Contributors are no persons here. */
export interface Person {
  readonly id: string;
  readonly signInName: string;
  readonly displayName: string;
  /** As it stands under a signature: "Phó Giám đốc". */
  readonly title: string;
  readonly email: string | null;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly lockedUntil: Date | null;
  readonly lastSeenAt: Date | null;
  readonly disabledAt: Date | null;
  readonly disabledReason: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** What colleagues may see of one another; how and when somebody signs in is for administrators. */
export function asColleague(person: Person): Person {
  return {
    ...person,
    signInName: '',
    hasTotp: false,
    lockedUntil: null,
    lastSeenAt: null,
    disabledReason: null,
  };
}

/** A role held in one body, from one day to another (both included). */
export interface RoleAssignment {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** Only and always for `focalUnit`: the focal unit of a programme in a body. */
  readonly programmeId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** One person's signature handed to another, for one body and scope, with the document that says so. */
export interface Delegation {
  readonly id: string;
  readonly kind: DelegationKind;
  readonly organisationId: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly scope: string;
  readonly legalBasis: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}
