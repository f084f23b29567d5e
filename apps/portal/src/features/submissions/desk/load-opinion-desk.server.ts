import { citationOf, findUnit, type LegalTree, type WordChange } from '@danban/legal-text';
import type { TrailRow } from '#features/audit/trail.ts';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import {
  latestConfirmedVersion,
  requireProject,
  requireVersion,
} from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { findGroups } from '../groups.store.server.ts';
import type { ListedOpinion } from '../opinion-list.store.server.ts';
import { redline } from '../redline.ts';
import { countWaitingByUnit, findAnswered } from './answered-groups.store.server.ts';
import { type Copies, countCopies, findCopies } from './copies.store.server.ts';
import type { DeskFilter } from './desk-filter.ts';
import { type PlaceCount, placeCounts } from './place-counts.ts';

/** Different opinions on one page, and how many of those with the same words are listed under the first. */
export const PER_PAGE = 100;
const COPIES_SHOWN = 50;

/** One line of the desk: an opinion, or several that say the same in the same words. */
export interface DeskRow {
  readonly first: ListedOpinion;
  readonly count: number;
  readonly copies: readonly ListedOpinion[];
  /** "khoản 2 Điều 5"; empty for the draft as a whole. */
  readonly citation: string;
  readonly redline: readonly WordChange[] | undefined;
  /** Where the place is in the newest version, when it is not the same any more. */
  readonly movedTo: string;
  /** What happened to it and to the submission that brought it. */
  readonly trail: readonly TrailRow[];
}

/** What the page of the opinions desk shows for one filter. */
export async function loadOpinionDesk(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  { filter, page }: Pick<DeskFilter, 'filter' | 'page'>,
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.read', consultation);
  const [project, version, latest, byUnit, groups, answered, counts] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, consultation.draftVersionId),
    latestConfirmedVersion(db, consultation.projectId),
    countWaitingByUnit(db, consultationId),
    findGroups(db, consultationId),
    findAnswered(db, consultationId),
    countCopies(db, consultationId, filter),
  ]);
  const pages = Math.max(1, Math.ceil(counts.distinct / PER_PAGE));
  const current = Math.min(page, pages);
  const copies = await findCopies(db, consultationId, filter, {
    limit: PER_PAGE,
    offset: (current - 1) * PER_PAGE,
    shown: COPIES_SHOWN,
  });
  const trees = await treesOf(db, copies, new Map([[version.id, version.tree]]));
  const newest = latest?.tree ?? version.tree;
  const trails = await trailsOf(db, copies);
  return {
    consultation: {
      id: consultation.id,
      state: stateAt(consultation, clock.now()),
      closesOn: consultation.closesOn,
    },
    project: { shortTitle: project.shortTitle, title: project.title },
    versionOrdinal: version.ordinal,
    places: placeCounts(version.tree, byUnit) satisfies PlaceCount[],
    groups: groups.map((group) => ({
      ...group,
      citation: group.unitId === null ? '' : citationOf(version.tree, group.unitId),
      approved: answered.has(group.id),
    })),
    counts,
    page: current,
    pages,
    rows: copies.map((same) => ({ ...rowOf(same, trees, newest), trail: trails(same) })),
    may: {
      moderate: can(actor, 'opinion.moderate', consultation),
      group: can(actor, 'opinion.group', consultation),
    },
  };
}
export type OpinionDesk = Awaited<ReturnType<typeof loadOpinionDesk>>;

function rowOf(
  { count, opinions }: Copies,
  trees: ReadonlyMap<string, LegalTree>,
  newest: LegalTree,
): Omit<DeskRow, 'trail'> {
  const first = opinions[0]!;
  const tree = trees.get(first.draftVersionId)!;
  const { unitId, currentUnitId, suggestedWording } = first;
  const moved = first.anchorState === 'moved' && currentUnitId !== null;
  return {
    first,
    count,
    copies: opinions,
    citation: unitId === null ? '' : citationOf(tree, unitId),
    redline: suggestedWording ? redline(tree, first, suggestedWording) : undefined,
    movedTo: moved ? citationOf(findUnit(newest, currentUnitId) ? newest : null, currentUnitId) : '',
  };
}

/** One question for the whole page. */
async function trailsOf(db: Db, copies: readonly Copies[]): Promise<(same: Copies) => TrailRow[]> {
  const idsOf = ({ opinions: [first] }: Copies) => (first ? [first.id, first.submissionId] : []);
  const ids = copies.flatMap(idsOf);
  const filter = { objectKind: ['opinion', 'submission'], objectId: ids, limit: 10 * PER_PAGE };
  const rows = ids.length === 0 ? [] : await findTrail(db, filter);
  return (same) => rows.filter(({ objectId }) => objectId !== null && idsOf(same).includes(objectId));
}

/** The versions that people have read: the consultation's own, seldom another. */
async function treesOf(
  db: Db,
  copies: readonly Copies[],
  known: Map<string, LegalTree>,
): Promise<ReadonlyMap<string, LegalTree>> {
  for (const { opinions } of copies) {
    const { draftVersionId } = opinions[0]!;
    if (!known.has(draftVersionId))
      known.set(draftVersionId, (await requireVersion(db, draftVersionId)).tree);
  }
  return known;
}
