import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { computeIndicators } from '#features/indicators/compute-indicators.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findWaiting } from './inbox.store.server.ts';
import { sortInbox } from './inbox.ts';

const MOST_ITEMS = 500;

/** The first page of a desk: what is late, due and waiting for this person, and how the year stands. */
export async function loadInbox({ db, clock }: Platform, actor: PersonActor) {
  const today = legalDay(clock.now());
  const year = { from: `${today.slice(0, 4)}-01-01`, to: today };
  const scope = { organisationIds: actor.ownOrganisationIds, ...year };
  // A signature may have been handed over by another house; `can` leaves nothing else of it.
  const signedFor = actor.delegations.map(({ organisationId }) => organisationId);
  const [items, figures] = await Promise.all([
    findWaiting(db, [...new Set([...actor.ownOrganisationIds, ...signedFor])], MOST_ITEMS),
    computeIndicators(db, scope),
  ]);
  const mine = items.filter((item) => can(actor, item.permission, item));
  return { today, year, inbox: sortInbox(mine, today), figures };
}
