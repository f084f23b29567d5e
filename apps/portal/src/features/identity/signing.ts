import type { DelegationKind, PersonActor } from '#features/authority/actor.ts';

/** In which capacity a person may sign for a body. Empty: in the own name of the head. */
export interface SigningCapacity {
  readonly capacity: DelegationKind | '';
  /** The title above the signature: "KT. GIÁM ĐỐC" names the head's title; empty for the own title. */
  readonly forTitle: string;
}

/**
 * Decree 30/2020, Article 13: the head signs; a deputy signs KT. the head; TL. and TUQ. by written delegation.
 * So a leader who holds a KT delegation is a deputy and never signs in the own name. Empty list: may not sign.
 */
export function signingCapacities(
  actor: PersonActor,
  organisationId: string,
  today: string,
): SigningCapacity[] {
  const held = actor.delegations.filter(
    (given) =>
      given.organisationId === organisationId &&
      given.validFrom <= today &&
      (given.validTo === null || today <= given.validTo),
  );
  const capacities: SigningCapacity[] = held.map(({ kind, forTitle }) => ({ capacity: kind, forTitle }));
  // Nobody signs in the name of a body that has ended, whoever goes on with its work.
  const isLeader =
    actor.roles.includes('leader') &&
    actor.ownOrganisationIds.includes(organisationId) &&
    !actor.inheritedOrganisationIds.includes(organisationId);
  const isDeputy = held.some((given) => given.kind === 'KT');
  return isLeader && !isDeputy ? [{ capacity: '', forTitle: '' }, ...capacities] : capacities;
}
