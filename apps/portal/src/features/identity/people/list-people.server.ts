import type { Role } from '#features/authority/roles.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { findPeople, findPersonNames, type PersonFilter, requirePerson } from '../people.store.server.ts';
import type { Delegation, Person, RoleAssignment } from '../person.ts';
import { findAssignments, findDelegations } from '../roles.store.server.ts';

export interface Holder {
  readonly personId: string;
  readonly displayName: string;
  readonly title: string;
  readonly roles: readonly Role[];
}

/** Who holds a role in a body on a day, without the disabled. */
export async function findHolders(db: Db, organisationId: string, day: string): Promise<Holder[]> {
  const held = await findAssignments(db, { organisationIds: [organisationId], validOn: day });
  const people = await findPeople(db, { organisationId, state: 'active' });
  return people
    .map(({ id, displayName, title }) => ({
      personId: id,
      displayName,
      title,
      roles: held.filter((one) => one.personId === id).map((one) => one.role),
    }))
    .filter((holder) => holder.roles.length > 0);
}

export interface PersonRow {
  readonly person: Person;
  /** What the person does today, body by body. */
  readonly work: readonly { readonly organisation: string; readonly roles: readonly Role[] }[];
}

export async function listPeople(db: Db, filter: PersonFilter, today: string): Promise<PersonRow[]> {
  const people = await findPeople(db, filter);
  const held = await findAssignments(db, { validOn: today });
  const ids = [...new Set(held.map((one) => one.organisationId))];
  const bodies = await findOrganisations(db, { ids });
  return people.map((person) => ({
    person,
    work: bodies.flatMap((body) => {
      const roles = held.filter((one) => one.personId === person.id && one.organisationId === body.id);
      return roles.length > 0 ? [{ organisation: body.shortName, roles: roles.map((one) => one.role) }] : [];
    }),
  }));
}

export interface PersonView {
  readonly person: Person;
  readonly roles: readonly (RoleAssignment & {
    readonly organisation: string;
    readonly isCurrent: boolean;
  })[];
  readonly delegations: readonly (Delegation & {
    readonly organisation: string;
    readonly from: string;
    readonly isCurrent: boolean;
  })[];
}

/** One person with all roles and delegations received, past ones too. Throws NotFound. */
export async function viewPerson(db: Db, id: string, today: string): Promise<PersonView> {
  const person = await requirePerson(db, id);
  const roles = await findAssignments(db, { personId: id });
  const delegations = await findDelegations(db, { toPersonId: id });
  const ids = [...roles, ...delegations].map((held) => held.organisationId);
  const bodies = await findOrganisations(db, { ids: [...new Set(ids)] });
  const organisationOf = (held: { readonly organisationId: string }) =>
    bodies.find((body) => body.id === held.organisationId)?.name ?? '';
  const names = await findPersonNames(db, [...new Set(delegations.map((given) => given.fromPersonId))]);
  return {
    person,
    roles: roles.map((held) => ({
      ...held,
      organisation: organisationOf(held),
      isCurrent: isValidOn(held, today),
    })),
    delegations: delegations.map((given) => ({
      ...given,
      organisation: organisationOf(given),
      from: names.get(given.fromPersonId) ?? '',
      isCurrent: isValidOn(given, today),
    })),
  };
}
