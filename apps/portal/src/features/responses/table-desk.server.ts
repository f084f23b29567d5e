import { citationOf, walk } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { countAsked } from '#features/consultations/invitations/invitation.ts';
import { findInvitations } from '#features/consultations/invitations/invitations.store.server.ts';
import {
  latestConfirmedVersion,
  requireProject,
  requireVersion,
} from '#features/drafts/drafts.store.server.ts';
import { findHolders } from '#features/identity/people/list-people.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { requestsText } from '#text/vi/requests.ts';
import { findChain } from './chain/chain.store.server.ts';
import { permissionOf } from './chain/chain.ts';
import { missingChange } from './changes/change-links.ts';
import { countUnexplained } from './changes/changes-desk.server.ts';
import { comparedVersions } from './changes/compared-versions.server.ts';
import { countByOutcome, findProgress } from './desk/desk.store.server.ts';
import { placesOf, sumOf } from './desk/places.ts';
import { type MatrixTotals, OUTCOMES, type ResponseOutcome } from './matrix.ts';
import { findReceivedByChannel, type Received } from './matrix-source.store.server.ts';
import { findPublishedMatrix } from './published-matrix.store.server.ts';
import { statesBefore } from './response.ts';
import {
  countInternalByOutcome,
  countTableGroups,
  countUnanswered,
  findLinkedAnswers,
  findTableGroups,
} from './table-desk.store.server.ts';

export const PER_PAGE = 50;

export interface TablePage {
  /** As the places of the answering desk; undefined: all of the draft. */
  readonly place?: string | undefined;
  /** From 1. */
  readonly page?: number;
}

/** The desk of the table: a page of groups in the order of the draft, totals of all of it, what is missing. */
export async function loadResponseDesk(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  asked: TablePage = {},
) {
  const now = clock.now();
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const [project, version, latest, published, progress, chain, received, invitations, unanswered, totals] =
    await Promise.all([
      requireProject(db, consultation.projectId),
      requireVersion(db, consultation.draftVersionId),
      latestConfirmedVersion(db, consultation.projectId),
      findPublishedMatrix(db, consultationId),
      findProgress(db, consultationId),
      findChain(db, consultationId),
      findReceivedByChannel(db, consultationId),
      findInvitations(db, consultationId),
      countUnanswered(db, consultationId),
      countByOutcome(db, consultationId),
    ]);
  const { tree } = version;
  const places = placesOf(tree, progress);
  const place = places.find((one) => one.place === asked.place);
  const units = asked.place === undefined ? undefined : (place?.units ?? [asked.place]);
  const order: string[] = [];
  walk(tree, ({ id }) => void order.push(id));
  const count = await countTableGroups(db, consultationId, units);
  const pages = Math.max(1, Math.ceil(count / PER_PAGE));
  const page = Math.min(asked.page ?? 1, pages);
  const groups = await findTableGroups(
    db,
    consultationId,
    { order, units },
    { offset: (page - 1) * PER_PAGE, limit: PER_PAGE },
  );
  const versions = comparedVersions(version, latest);
  const linked = versions ? await findLinkedAnswers(db, consultationId) : [];
  const state = stateAt(consultation, now);
  const today = legalDay(now);
  const mayConfirm = can(actor, 'fourEyes.confirm', consultation);
  return {
    consultation: { id: consultationId, state, round: consultation.round },
    project: { slug: project.slug, title: project.title, shortTitle: project.shortTitle },
    /** States from which an answer may be approved. */
    approvable: statesBefore(chain, 'approve', 'approver'),
    /** Where groups can be looked for. */
    places: places.map(({ place: value, label, heading }) => ({ value, label, heading })),
    place: asked.place ?? '',
    groups: groups.map((group) => ({
      ...group,
      citation: group.unitId === null ? null : citationOf(tree, group.unitId),
      lacks:
        versions && group.answer && group.opinionsCount > 0
          ? missingChange({ unitId: group.unitId, ...group.answer }, versions)
          : undefined,
    })),
    count,
    page,
    pages,
    withoutChange: versions
      ? linked.filter((answer) => answer.hasOpinions && missingChange(answer, versions)).length
      : 0,
    unexplained: versions ? await countUnexplained(db, consultation, versions, linked) : 0,
    totals: await totalsOf(
      db,
      consultationId,
      countAsked(invitations, requestsText.forgotten),
      received,
      totals,
    ),
    missing: { ungrouped: sumOf(progress).ungrouped, unanswered, notClosed: state !== 'closed' },
    published: published && { publishedAt: published.publishedAt, sha256: published.sha256 },
    holders: mayConfirm ? await findHolders(db, consultation.organisationId, today) : [],
    today,
    may: {
      readRound: can(actor, 'consultation.read', consultation),
      readOpinions: can(actor, 'opinion.read', consultation),
      write: can(actor, 'response.write', consultation),
      approve: can(actor, permissionOf('approve', chain), consultation),
      publish: can(actor, 'response.publish', consultation),
      confirm: mayConfirm,
    },
  };
}

/** The same figures as `totalsOf` of the printed table, without loading a group. */
async function totalsOf(
  db: Db,
  consultationId: string,
  asked: number,
  { received, late, internal, byChannel, byClass }: Received,
  approved: Partial<Record<ResponseOutcome, number>>,
): Promise<MatrixTotals> {
  const own = internal > 0 ? await countInternalByOutcome(db, consultationId) : {};
  const fromOutside = OUTCOMES.map((outcome) => [outcome, (approved[outcome] ?? 0) - (own[outcome] ?? 0)]);
  const apart = internal > 0 ? { internal } : {};
  return {
    ...{ asked, received, late, byClass, bySubmissionChannel: byChannel, ...apart },
    byOutcome: Object.fromEntries(fromOutside) as MatrixTotals['byOutcome'],
  };
}
