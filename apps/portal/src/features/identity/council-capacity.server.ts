import type { Role } from '#features/authority/roles.ts';
import { findReach } from '#features/organisations/find-reach.server.ts';
import { councilTitleOf, isValidOn, type Organisation } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { findMembers } from '#features/organisations/relations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { councilTitleWords } from '#text/vi/bodies.ts';
import type { Person, RoleAssignment } from './person.ts';
import { findAssignments } from './roles.store.server.ts';

/** What a leader is in a council, and the post held at home: both stand on what is signed there. */
export interface CouncilCapacity {
  readonly title: string;
  readonly post: string;
}

/**
 * A council has no staff of its own: whoever leads a body that sits in it bears there the title of that seat (Decision
 * 21/2021/QĐ-TTg, Article 5(1); interpretation 0087). Undefined for everybody else, whose own title stays.
 */
export async function findCouncilCapacity(
  db: Db,
  person: Pick<Person, 'id' | 'title'>,
  councilId: string,
  day: string,
): Promise<CouncilCapacity | undefined> {
  const held = await findAssignments(db, { personId: person.id, validOn: day });
  const places = await seatedPlaces(db, councilId, held, day);
  const home = places.find(({ role }) => role === 'leader');
  const title = home && councilTitleOf(home.seats);
  return title && { title: councilTitleWords[title], post: `${person.title} ${home.body.name}` };
}

/** Whether a person may be given a role in a council: its work is done by the standing body, it is led by who sits in it. */
export async function maySpeakFor(
  db: Db,
  {
    personId,
    councilId,
    role,
  }: { readonly personId: string; readonly councilId: string; readonly role: Role },
  day: string,
): Promise<boolean> {
  const held = await findAssignments(db, { personId, validOn: day });
  const seats = (await seatedPlaces(db, councilId, held, day)).flatMap((place) => place.seats);
  const wanted = role === 'leader' ? ['chair', 'viceChair', 'standingBody'] : ['standingBody'];
  return seats.some((seat) => wanted.includes(seat));
}

/** The roles that a person holds in bodies with seats, or in units of these. */
async function seatedPlaces(db: Db, councilId: string, held: readonly RoleAssignment[], day: string) {
  const seats = (await findMembers(db, { councilId })).filter((seat) => isValidOn(seat, day));
  const places = [];
  for (const { organisationId, role } of held.filter((one) => one.organisationId !== councilId)) {
    const body: Organisation = await requireOrganisation(db, organisationId);
    const around = new Set((await findReach(db, body, day)).ownIds);
    const of = seats.filter((seat) => around.has(seat.organisationId)).map(({ seat }) => seat);
    if (of.length > 0) places.push({ body, role, seats: of });
  }
  return places;
}
