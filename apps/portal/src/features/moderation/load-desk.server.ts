import { citationOf, type WordChange } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findAttackModes } from '#features/submissions/holding/attack-mode.store.server.ts';
import { redline } from '#features/submissions/redline.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { MOST_AT_ONCE } from './desk-limits.ts';
import type { DeskQuery } from './desk-query.ts';
import { countQueue, findQueue, QUEUES, type QueuedOpinion } from './moderation.store.server.ts';

/** One line of the desk: `citation` is empty for the draft as a whole. */
export interface DeskRow extends QueuedOpinion {
  readonly citation: string;
  /** The suggested wording against what it would replace. */
  readonly changes: readonly WordChange[] | undefined;
}

/** The desk of one round. */
export async function loadModerationDesk(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  query: DeskQuery,
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  const project = await requireProject(db, consultation.projectId);
  return {
    consultation: { id: consultation.id },
    project: { shortTitle: project.shortTitle, title: project.title },
    ...(await queueOf(db, { consultationId }, query)),
    attackModes: await findAttackModes(db, consultationId, clock.now()),
  };
}
export type ModerationDesk = Awaited<ReturnType<typeof loadModerationDesk>>;

/** All rounds of the bodies of this person together; what is decided is decided on the desk of its round. */
export async function loadAllRounds({ db, clock }: Platform, actor: Actor, query: DeskQuery) {
  requirePermission(actor, 'moderation.read');
  // An administrator sees the switch, not the opinions.
  const lists = actor.kind === 'person' && can(actor, 'opinion.moderate');
  const organisationIds = lists ? actor.ownOrganisationIds : [];
  return {
    ...(await queueOf(db, { organisationIds }, query)),
    attackModes: await findAttackModes(db, null, clock.now()),
    mayProtect: can(actor, 'intake.protect'),
  };
}

async function queueOf(
  db: Db,
  within: Parameters<typeof findQueue>[1],
  { filter, page }: Pick<DeskQuery, 'filter' | 'page'>,
) {
  const counts = await Promise.all(QUEUES.map((queue) => countQueue(db, within, queue)));
  const [held, appeal, hidden] = counts;
  const current = counts[QUEUES.indexOf(filter.queue)]!;
  const total = filter.rule ? (current.byRule.get(filter.rule) ?? 0) : current.total;
  const pages = Math.max(1, Math.ceil(total / MOST_AT_ONCE));
  const shown = Math.min(page, pages);
  const offset = (shown - 1) * MOST_AT_ONCE;
  const rows = await findQueue(db, within, filter, { limit: MOST_AT_ONCE, offset });
  return {
    counts: { cho: held!.total, 'xem-lai': appeal!.total, an: hidden!.total },
    byRule: [...current.byRule].sort((a, b) => b[1] - a[1]),
    oldest: current.oldest,
    total,
    page: shown,
    pages,
    rows: await withCitations(db, rows),
  };
}

async function withCitations(db: Db, rows: readonly QueuedOpinion[]): Promise<DeskRow[]> {
  const ids = [...new Set(rows.filter(({ unitId }) => unitId !== null).map((row) => row.draftVersionId))];
  const versions = await Promise.all(ids.map((id) => requireVersion(db, id)));
  const trees = new Map(versions.map(({ id, tree }) => [id, tree]));
  return rows.map((row) => {
    const tree = trees.get(row.draftVersionId);
    const { unitId, suggestedWording } = row;
    return {
      ...row,
      citation: unitId !== null && tree ? citationOf(tree, unitId) : '',
      changes: suggestedWording && tree ? redline(tree, row, suggestedWording) : undefined,
    };
  });
}
