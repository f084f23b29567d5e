import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { countWaitingByUnit, findAnswered } from '#features/submissions/desk/answered-groups.store.server.ts';
import { placeCounts } from '#features/submissions/desk/place-counts.ts';
import { findGroups } from '#features/submissions/groups.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { flaggedOpinions } from './flagged-opinions.server.ts';
import { likelyView } from './likely-view.server.ts';
import { massCards } from './mass-cards.server.ts';
import { placeProposals } from './place-proposals.server.ts';
import type { ProposalAddress } from './proposal-address.ts';
import { countUnread } from './proposals.store.server.ts';
import { themeProposals } from './theme-proposals.server.ts';

/** What was read out of the opinions of a round, for the officer who groups them; one view at a time is worked out. */
export async function loadProposals(
  { db }: Platform,
  actor: Actor,
  consultationId: string,
  address: ProposalAddress,
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.read', consultation);
  const [project, version, byUnit, groups, answered, unread] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, consultation.draftVersionId),
    countWaitingByUnit(db, consultationId),
    findGroups(db, consultationId),
    findAnswered(db, consultationId),
    countUnread(db, consultationId),
  ]);
  const { view, place, flag } = address;
  return {
    consultation: { id: consultation.id, state: consultation.state },
    project: { title: project.title, shortTitle: project.shortTitle, slug: project.slug },
    unread,
    places: placeCounts(version.tree, byUnit),
    /** Those that can still take opinions. */
    openGroups: groups
      .filter(({ id }) => !answered.has(id))
      .map(({ id, ordinal, title }) => ({ id, ordinal, title })),
    mayGroup: can(actor, 'opinion.group', consultation),
    mass: view === 'hang-loat' ? await massCards(db, consultationId) : [],
    likely: view === 'co-the-mot' ? await likelyView(db, consultationId, version.tree, address) : undefined,
    named: view === 'noi-den' ? await placeProposals(db, consultationId, version.tree, place) : undefined,
    themes:
      view === 'chu-de' && place ? await themeProposals(db, consultationId, place, answered) : undefined,
    flagged: view === 'can-xem' ? await flaggedOpinions(db, consultationId, flag) : undefined,
  };
}
export type Proposals = Awaited<ReturnType<typeof loadProposals>>;
