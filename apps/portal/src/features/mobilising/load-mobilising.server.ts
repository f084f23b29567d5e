import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findAskable } from '#features/directory/list-entries.server.ts';
import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import { findProject } from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { contributionKindWords, helpStateWords, mobilisingText } from '#text/vi/mobilising.ts';
import { findContributions } from './contributions/contributions.store.server.ts';
import { fittingEntries } from './inviting/fitting.ts';
import { countByYear, findInvitations, requireInvitation } from './inviting/invitations.store.server.ts';
import { findAccepted, findSponsorships, requireSponsorship } from './sponsors/sponsors.store.server.ts';
import { afterStep, sponsorYears } from './sponsors/sponsorship.ts';

interface PageOf {
  readonly limit: number;
  readonly offset: number;
}
const PROPOSED = 30;

/** The desk: who was asked, figures by year, and who of the directory fits a topic. */
export async function loadInvitations({ db }: Platform, actor: PersonActor, topic: string, page: PageOf) {
  requirePermission(actor, 'mobilising.read');
  const bodies = actor.ownOrganisationIds;
  const mayEdit = can(actor, 'mobilising.edit', { organisationId: actor.organisationId });
  const [invitations, years, askable] = await Promise.all([
    findInvitations(db, bodies, page),
    countByYear(db, bodies),
    topic && mayEdit ? findAskable(db, bodies) : [],
  ]);
  const fitting = fittingEntries(topic, askable)
    .slice(0, PROPOSED)
    .map(({ entry, topics }) => ({
      ...{
        id: entry.id,
        name: entry.name,
        workplace: entry.workplace,
        topics,
        hasMail: entry.email !== null,
      },
    }));
  return { invitations, years, fitting, mayEdit };
}

export async function loadInvitation({ db, clock }: Platform, actor: PersonActor, id: string) {
  const invitation = await requireInvitation(db, id);
  requirePermission(actor, 'mobilising.read', invitation);
  const project = invitation.projectId ? await findProject(db, invitation.projectId) : undefined;
  return {
    ...{ invitation, draft: project?.shortTitle ?? '', today: legalDay(clock.now()) },
    trail: await findTrail(db, { objectKind: 'helpInvitation', objectId: id }),
    mayEdit: can(actor, 'mobilising.edit', invitation),
  };
}

export async function listContributions({ db, clock }: Platform, actor: PersonActor, page: PageOf) {
  requirePermission(actor, 'mobilising.read');
  return {
    contributions: await findContributions(db, actor.ownOrganisationIds, page),
    trail: await findTrail(db, { objectKind: 'contribution', organisationIds: actor.ownOrganisationIds }),
    today: legalDay(clock.now()),
    mayEdit: can(actor, 'mobilising.edit', { organisationId: actor.organisationId }),
  };
}

export async function listSponsorships({ db }: Platform, actor: PersonActor, page: PageOf) {
  requirePermission(actor, 'mobilising.read');
  return {
    sponsorships: await findSponsorships(db, actor.ownOrganisationIds, page),
    mayEdit: can(actor, 'mobilising.edit', { organisationId: actor.organisationId }),
  };
}

export async function loadSponsorship({ db }: Platform, actor: PersonActor, id: string) {
  const sponsorship = await requireSponsorship(db, id);
  requirePermission(actor, 'mobilising.read', sponsorship);
  const { state } = sponsorship;
  const withdraws = state === 'accepted' ? 'sponsorship.accept' : 'mobilising.edit';
  const may = (step: Parameters<typeof afterStep>[1], permission: Parameters<typeof can>[1]) =>
    afterStep(state, step) !== undefined && can(actor, permission, sponsorship);
  return {
    sponsorship,
    trail: await findTrail(db, { objectKind: 'sponsorship', objectId: id }),
    may: {
      edit: may('edit', 'mobilising.edit'),
      accept: may('accept', 'sponsorship.accept'),
      use: may('use', 'mobilising.edit'),
      withdraw: may('withdraw', withdraws),
    },
  };
}

/** What everybody reads: numbers of those who helped, sums of what was given, sponsors who agreed. */
export async function viewSupporters({ db }: Pick<Platform, 'db'>) {
  const [helpers, accepted] = await Promise.all([countByYear(db), findAccepted(db)]);
  return { helpers, sponsors: sponsorYears(accepted) };
}

/** The list for the report: contributions with whom they came from, then what was asked without one yet. */
export async function mobilisingCsv({ db }: Platform, actor: PersonActor): Promise<string> {
  requirePermission(actor, 'mobilising.read');
  const bodies = actor.ownOrganisationIds;
  const [contributions, invitations] = await Promise.all([
    findContributions(db, bodies),
    findInvitations(db, bodies, { limit: 100_000, offset: 0 }),
  ]);
  const given = new Set(contributions.map(({ invitationId }) => invitationId));
  const lines = [
    ...contributions
      .filter(({ withdrawnBecause }) => withdrawnBecause === '')
      .map((one) => [
        ...[
          one.name,
          contributionKindWords[one.kind],
          one.title,
          one.givenOn,
          one.draft || one.served,
          one.link,
        ],
      ]),
    ...invitations
      .filter(({ id }) => !given.has(id))
      .map((one) => [one.name, helpStateWords[one.state], one.topic, legalDay(one.invitedAt), '', '']),
  ];
  return CSV_START + [mobilisingText.csvHead, ...lines].map((cells) => csvLine(cells)).join('');
}
