import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { NotFound } from '#platform/errors.ts';
import { findOwnSpeakers } from '../choices.server.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { findInvitations } from './invitations.store.server.ts';
import { invitationUrl } from './invite.server.ts';
import { findAskedGatherings, findInvitationOf, findNominated } from './invited-bodies.store.server.ts';

/** Who was asked and what they answered; whom one may ask. */
export async function loadInvitations(
  app: Pick<App, 'db' | 'clock' | 'config'>,
  actor: PersonActor,
  id: string,
) {
  const gathering = await requireGathering(app.db, id);
  requirePermission(actor, 'gathering.edit', gathering);
  const [invitations, speakers, bodies] = await Promise.all([
    findInvitations(app.db, id),
    findOwnSpeakers(app.db, actor),
    organisationsAt(app.db, legalDay(app.clock.now())),
  ]);
  return {
    gathering,
    speakers,
    invitations: invitations.map((invitation) => ({
      ...invitation,
      url: invitation.organisationId ? '' : invitationUrl(app, invitation),
    })),
    bodies: bodies
      .filter((body) => body.level !== 'unit' && !actor.ownOrganisationIds.includes(body.id))
      .map((body) => ({ id: body.id, name: body.name })),
  };
}

/** Gatherings of others to which our body was asked. */
export async function listAsked({ db }: Pick<App, 'db'>, actor: PersonActor) {
  requirePermission(actor, 'gathering.read');
  return { gatherings: await findAskedGatherings(db, actor.ownOrganisationIds) };
}

/** One of them, with whom we sent and who of them came; NotFound when we were not asked. */
export async function loadAsked({ db }: Pick<App, 'db'>, actor: PersonActor, id: string) {
  requirePermission(actor, 'gathering.read');
  const gatherings = await findAskedGatherings(db, actor.ownOrganisationIds);
  const gathering = gatherings.find((each) => each.id === id);
  const invitation = gathering && (await findInvitationOf(db, id, actor.ownOrganisationIds));
  if (!gathering || !invitation) throw new NotFound(`invitation to gathering ${id}`);
  return { gathering, people: await findNominated(db, id, invitation.id) };
}
