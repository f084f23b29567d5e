import { citationOf } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findAnsweringOfficers } from '../assignments/assign-articles.server.ts';
import { findAssignments } from '../assignments/assignments.store.server.ts';
import { findChain } from '../chain/chain.store.server.ts';
import { rightsIn } from '../chain/what-now.ts';
import { findPassages } from '../passages/passages.store.server.ts';
import { whoIsHere } from '../presence/presence.server.ts';
import { loadFilters } from '../saved-filters/saved-filters.server.ts';
import { unitsOf } from './chosen-units.server.ts';
import {
  countByOutcome,
  countDeskOpinions,
  findAnsweredElsewhere,
  findDeskGroups,
  findDeskOpinions,
  findProgress,
} from './desk.store.server.ts';
import type { DeskAddress } from './desk-address.ts';
import { loadOpenGroup } from './load-open-group.server.ts';
import { leftOf, placesOf, sumOf } from './places.ts';

/** Groups and opinions on one page; beyond `MOST_COUNTED` nobody needs the exact number of what matches. */
export const PER_PAGE = 50;
const MOST_COUNTED = 1_001;
/** Groups of other articles that an article names. */
const MOST_ELSEWHERE = 10;

/** What the three panes show for one address. No more than a page of groups and a page of opinions is ever read. */
export async function loadAnsweringDesk(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  address: DeskAddress,
) {
  const { db, clock } = platform;
  const now = clock.now();
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const [project, version, progress, outcomes, assignments, chain, passages, here, filters] =
    await Promise.all([
      requireProject(db, consultation.projectId),
      requireVersion(db, consultation.draftVersionId),
      findProgress(db, consultationId),
      countByOutcome(db, consultationId),
      findAssignments(db, consultationId),
      findChain(db, consultationId),
      findPassages(db, consultation.organisationId),
      whoIsHere(platform, actor, consultation, {
        place: address.place ?? null,
        groupId: address.groupId ?? null,
      }),
      loadFilters(db, actor, consultation),
    ]);
  const officerOf = new Map(assignments.map((one) => [one.place, one]));
  const personId = actor.kind === 'person' ? actor.personId : '';
  const places = placesOf(version.tree, progress).map((place) => ({
    ...place,
    left: leftOf(place),
    officer: officerOf.get(place.place)?.displayName ?? '',
    mine: officerOf.get(place.place)?.personId === personId,
  }));
  const place = places.find((one) => one.place === address.place);
  const units = unitsOf(places, address);
  const shown = address.wish
    ? { groups: [], opinions: { ...address.wish, units } }
    : {
        groups: await findDeskGroups(
          db,
          consultationId,
          { units, step: address.step },
          { after: address.afterOrdinal, limit: PER_PAGE + 1 },
        ),
        // Opinions in no group have no step of an answer behind them.
        opinions: address.step && address.step !== 'con-lai' ? undefined : { ungrouped: true, units },
      };
  const elsewhere =
    place && place.answeredElsewhere > 0 && !address.wish
      ? await findAnsweredElsewhere(db, consultationId, place.units, MOST_ELSEWHERE)
      : [];
  const ungrouped = place?.ungrouped ?? sumOf(progress).ungrouped;
  const wanted = shown.opinions && (address.wish || ungrouped > 0) ? shown.opinions : undefined;
  const page = { after: address.afterOpinion, limit: PER_PAGE + 1 };
  const opinions = wanted ? await findDeskOpinions(db, consultationId, wanted, page) : [];
  const matching =
    address.wish && wanted ? await countDeskOpinions(db, consultationId, wanted, MOST_COUNTED) : ungrouped;
  const may = {
    write: can(actor, 'response.write', consultation),
    chain: rightsIn(actor.kind === 'person' ? actor : undefined, chain, consultation),
    assign: can(actor, 'response.assign', consultation),
    group: can(actor, 'opinion.group', consultation),
    share: can(actor, 'response.seeColleagues', consultation),
    readOpinions: can(actor, 'opinion.read', consultation),
  };
  const citation = (unitId: string | null) => (unitId === null ? '' : citationOf(version.tree, unitId));
  return {
    consultation: { id: consultationId, state: stateAt(consultation, now), closesOn: consultation.closesOn },
    project: { title: project.title, shortTitle: project.shortTitle },
    versionOrdinal: version.ordinal,
    chain,
    passages: passages.map(({ id, name, words }) => ({ id, name, words })),
    // What a place consists of is the server's matter.
    places: places.map(({ units: _units, ...shown }) => shown),
    totals: { ...sumOf(progress), outcomes },
    place,
    groups: shown.groups.slice(0, PER_PAGE).map((group) => ({ ...group, citation: citation(group.unitId) })),
    /** Groups that are answered at another place, and hold opinions about this one. */
    elsewhere: elsewhere.map((group) => ({ ...group, citation: citation(group.unitId) })),
    moreGroups: shown.groups.length > PER_PAGE,
    opinions: opinions
      .slice(0, PER_PAGE)
      .map((opinion) => ({ ...opinion, citation: citation(opinion.unitId) })),
    moreOpinions: opinions.length > PER_PAGE,
    /** Of opinions, whether shown or not; `MOST_COUNTED` stands for more than a thousand. */
    matching,
    open: address.groupId
      ? await loadOpenGroup(platform, actor, consultation, version, address.groupId, { units, address })
      : undefined,
    here,
    filters,
    officers: may.assign ? await findAnsweringOfficers(db, consultation.organisationId, legalDay(now)) : [],
    may,
  };
}
export type AnsweringDesk = Awaited<ReturnType<typeof loadAnsweringDesk>>;
