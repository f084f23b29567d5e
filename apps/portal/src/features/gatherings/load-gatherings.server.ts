import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { findAgenda } from './agenda.store.server.ts';
import { countAttendance } from './attending/attendance.store.server.ts';
import { whyNotLetIn } from './attending/let-in.server.ts';
import { findOwnRounds, findOwnSpeakers } from './choices.server.ts';
import { actsIn } from './gathering.ts';
import { findGatherings, type GatheringFilter, requireGathering } from './gatherings.store.server.ts';
import { findRegistrations } from './registering/registrations.store.server.ts';
import { trainingOfClass } from './training/load-training.server.ts';

type Shown = Pick<Platform, 'db' | 'clock' | 'files' | 'installation'>;

/** The desk of gatherings of the own bodies. */
export async function listGatherings(
  { db }: Shown,
  actor: PersonActor,
  filter: Omit<GatheringFilter, 'organisationIds'>,
) {
  requirePermission(actor, 'gathering.read');
  return {
    gatherings: await findGatherings(db, { ...filter, organisationIds: actor.ownOrganisationIds }),
    rounds: await findOwnRounds(db, actor),
    mayEdit: can(actor, 'gathering.edit', { organisationId: actor.organisationId }),
  };
}

/** One gathering with its agenda, its list and who came. Who only reads sees numbers, no names. */
export async function loadGathering(platform: Shown, actor: PersonActor, id: string) {
  const { db, clock } = platform;
  const gathering = await requireGathering(db, id);
  requirePermission(actor, 'gathering.read', gathering);
  const mayEdit = can(actor, 'gathering.edit', gathering);
  const [agenda, registrations, attendance, trail, rounds, speakers, body] = await Promise.all([
    findAgenda(db, id),
    findRegistrations(db, id),
    countAttendance(db, id),
    findTrail(db, { objectKind: 'gathering', objectId: id }),
    findOwnRounds(db, actor),
    mayEdit ? findOwnSpeakers(db, actor) : [],
    findOrganisation(db, gathering.organisationId),
  ]);
  const count = (state: string) => registrations.filter((each) => each.state === state).length;
  return {
    ...{ gathering, agenda, attendance, trail, rounds, speakers, mayEdit },
    bodyName: body?.name ?? '',
    training: await trainingOfClass(db, gathering, actor.ownOrganisationIds),
    registrations: mayEdit ? registrations : [],
    counts: { placed: count('placed'), waiting: count('waiting'), cancelled: count('cancelled') },
    acts: mayEdit ? actsIn(gathering.state) : [],
    notLetIn: whyNotLetIn(gathering, clock.now()) ?? null,
    now: clock.now(),
  };
}
