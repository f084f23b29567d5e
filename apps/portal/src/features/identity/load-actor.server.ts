import type { ActorDelegation, PersonActor } from '#features/authority/actor.ts';
import type { Role } from '#features/authority/roles.ts';
import { findReach } from '#features/organisations/find-reach.server.ts';
import { isValidOn, type Organisation } from '#features/organisations/organisation.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { findCouncilCapacity } from './council-capacity.server.ts';
import { findFourEyesExceptions } from './four-eyes.store.server.ts';
import { findPerson } from './people.store.server.ts';
import type { Delegation, Person, RoleAssignment } from './person.ts';
import { findAssignments, findDelegations } from './roles.store.server.ts';

/** A body for which a person may act today. */
export interface ActingBody {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

export interface LoadedActor {
  readonly person: Person;
  readonly actor: PersonActor;
  /** All bodies for which the person may act; the actor acts for one of them. */
  readonly organisations: readonly ActingBody[];
}

/**
 * The person acting for `organisationId`, or for their main body when that one is not theirs today.
 * Undefined: unknown, or nothing to act for (no role and no delegation in a body that exists today).
 */
export async function loadActor(
  db: Db,
  personId: string,
  organisationId: string | null,
  today: string,
): Promise<LoadedActor | undefined> {
  const person = await findPerson(db, personId);
  if (!person) return undefined;
  const assignments = await findAssignments(db, { personId, validOn: today });
  const delegations = await findDelegations(db, { toPersonId: personId, validOn: today });
  const ids = [...assignments, ...delegations].map((held) => held.organisationId);
  const bodies = (await findOrganisations(db, { ids: [...new Set(ids)] })).filter((body) =>
    isValidOn(body, today),
  );
  const acting = bodies.find((body) => body.id === organisationId) ?? mainBody(bodies, ids);
  if (!acting) return undefined;
  const reach = await findReach(db, acting, today);
  const inCouncil =
    acting.kind === 'council' ? await findCouncilCapacity(db, person, acting.id, today) : undefined;
  const exceptions = await findFourEyesExceptions(db, reach.ownIds);
  const actor: PersonActor = {
    kind: 'person',
    personId,
    displayName: person.displayName,
    title: inCouncil?.title ?? person.title,
    ...(inCouncil ? { post: inCouncil.post } : {}),
    organisationId: acting.id,
    roles: rolesIn(acting, assignments),
    focalProgrammeIds: focalProgrammesIn(acting, assignments),
    ownOrganisationIds: [...reach.ownIds, ...reach.inheritedIds],
    inheritedOrganisationIds: reach.inheritedIds,
    reporting: reach.reporting,
    subordinateOrganisationIds: reach.subordinateIds,
    delegations: await withTitles(db, delegations, bodies, today),
    bothRolesIn: exceptions
      .filter((one) => one.personId === personId && one.validFrom <= today && today <= one.validTo)
      .map((one) => one.organisationId),
  };
  return {
    person,
    actor,
    organisations: bodies.map(({ id, name, shortName }) => ({ id, name, shortName })),
  };
}

/** The body of the first role that was given: a person's own house before the councils in which they also sit. */
function mainBody(bodies: readonly Organisation[], idsInOrder: readonly string[]): Organisation | undefined {
  const first = idsInOrder.find((id) => bodies.some((body) => body.id === id));
  return bodies.find((body) => body.id === first);
}

/**
 * The head of a unit heads the unit, not the body around it, whose objects are common: there they count as unit head.
 * (`grantRole` refuses such a role; this holds for rows that were imported.)
 */
export function rolesIn(
  body: Pick<Organisation, 'id' | 'level'>,
  assignments: readonly RoleAssignment[],
): Role[] {
  const held = assignments.filter((assignment) => assignment.organisationId === body.id).map((a) => a.role);
  const effective = held.map((role) => (role === 'leader' && body.level === 'unit' ? 'unitHead' : role));
  return [...new Set(effective)];
}

/** The programmes for which the person is the focal unit of exactly this body. */
export function focalProgrammesIn(
  body: Pick<Organisation, 'id'>,
  assignments: readonly RoleAssignment[],
): string[] {
  const focal = assignments.filter((one) => one.organisationId === body.id && one.role === 'focalUnit');
  return [...new Set(focal.flatMap(({ programmeId }) => programmeId ?? []))];
}

/** The title above a signature is that of the one who delegates, as it is today; in a council the title there. */
async function withTitles(
  db: Db,
  delegations: readonly Delegation[],
  bodies: readonly Organisation[],
  today: string,
): Promise<ActorDelegation[]> {
  const result: ActorDelegation[] = [];
  for (const { kind, organisationId, fromPersonId, validFrom, validTo } of delegations) {
    const from = await findPerson(db, fromPersonId);
    const isCouncil = bodies.some(({ id, kind: what }) => id === organisationId && what === 'council');
    const inCouncil = from && isCouncil && (await findCouncilCapacity(db, from, organisationId, today));
    const forTitle = (inCouncil || from)?.title ?? '';
    result.push({ kind, organisationId, forTitle, validFrom, validTo });
  }
  return result;
}
