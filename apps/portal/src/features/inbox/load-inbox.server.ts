import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { computeIndicators } from '#features/indicators/compute-indicators.server.ts';
import { findReach } from '#features/organisations/find-reach.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { noteOf } from '#text/vi/inbox.ts';
import { findWaiting } from './inbox.store.server.ts';
import { sortInbox, type WaitingItem } from './inbox.ts';

const MOST_ITEMS = 500;

/** The first page of a desk: what is late, due and waiting for this person, and how the year stands. */
export async function loadInbox({ db, clock }: Platform, actor: PersonActor) {
  const today = legalDay(clock.now());
  const year = { from: `${today.slice(0, 4)}-01-01`, to: today };
  const body = await requireOrganisation(db, actor.organisationId);
  const scope = { organisationIds: (await findReach(db, body, today)).countedIds, ...year };
  const waitingIn = {
    own: actor.ownOrganisationIds,
    below: actor.subordinateOrganisationIds,
    signedFor: actor.delegations.map(({ organisationId }) => organisationId),
  };
  const [items, figures] = await Promise.all([
    findWaiting(db, waitingIn, MOST_ITEMS),
    computeIndicators(db, scope),
  ]);
  const mine = items.filter((item) => can(actor, item.permission, item)).map((item) => named(actor, item));
  return { today, year, inbox: sortInbox(mine, today), figures };
}

/** A count gets its word; what is not of the own house says whose it is. */
function named(
  { ownOrganisationIds, inheritedOrganisationIds }: PersonActor,
  item: WaitingItem,
): WaitingItem {
  const { organisationId: of, body } = item;
  const note = noteOf(item.kind, item.note);
  if (ownOrganisationIds.includes(of) && !inheritedOrganisationIds.includes(of)) return { ...item, note };
  return { ...item, note: [body, note].filter((words) => words !== '').join(' · ') };
}
