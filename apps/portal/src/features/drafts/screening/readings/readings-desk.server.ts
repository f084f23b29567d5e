import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisations, organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { findSiteOwnerId } from '#features/organisations/owner.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findReadingProposals } from './proposed-readings.store.server.ts';
import { findReadings } from './readings.store.server.ts';

/** The readings in force and what was proposed, with what this person may do. Open to all staff, as all rules are. */
export async function loadReadingsDesk({ db, clock }: Platform, actor: Actor) {
  const today = legalDay(clock.now());
  const [readings, proposals, bodies, owner, trail] = await Promise.all([
    findReadings(db),
    findReadingProposals(db),
    organisationsAt(db, today),
    findSiteOwnerId(db),
    findTrail(db, { objectKind: 'criterionReading' }),
  ]);
  // A reading of a body that has ended keeps its name.
  const named = await findOrganisations(db, {
    ids: [...new Set([...readings, ...proposals].map(({ organisationId }) => organisationId))],
  });
  const nameOf = (id: string) => named.find((body) => body.id === id)?.name ?? '';
  return {
    readings: readings.map(({ setBy: _, ...reading }) => ({
      ...reading,
      body: nameOf(reading.organisationId),
    })),
    proposals: proposals.map(({ proposedBy, ...proposal }) => {
      const desks = [owner, proposal.deskId, proposal.organisationId].flatMap((id) => id ?? []);
      const own = actor.kind === 'person' && actor.personId === proposedBy;
      const mayDecide = desks.some((organisationId) => can(actor, 'rule.approve', { organisationId }));
      return { ...proposal, body: nameOf(proposal.organisationId), own, mayDecide };
    }),
    bodies: bodies.filter((body) => body.level !== 'unit').map(({ id, name }) => ({ id, name })),
    today,
    trail,
    mayPropose: can(actor, 'rule.propose'),
  };
}
