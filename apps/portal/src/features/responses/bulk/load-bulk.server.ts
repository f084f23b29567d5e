import { citationOf } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import type { Platform } from '#platform/context.ts';
import type { BulkSkip } from './bulk-answer.ts';
import { countBulk, countBulkOpinions, findBulkRows, requireBulk } from './bulk-answers.store.server.ts';
import { findRule } from './bulk-rule.server.ts';

/** Lines of each list on one page. */
export const ROWS = 100;

/** A bulk answer as it is planned, under way or done: its words, its list, what is left out and why. */
export async function loadBulk(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  bulkId: string,
  after: { readonly answered: number; readonly skipped: number },
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const bulk = await requireBulk(db, consultationId, bulkId);
  const [project, version, counts, opinions, answered, skipped, trail] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, consultation.draftVersionId),
    countBulk(db, consultationId, bulkId),
    countBulkOpinions(db, consultationId, bulkId),
    findBulkRows(db, consultationId, bulkId, { skipped: false, after: after.answered, limit: ROWS + 1 }),
    findBulkRows(db, consultationId, bulkId, { skipped: true, after: after.skipped, limit: ROWS + 1 }),
    findTrail(db, { objectKind: 'bulkAnswer', objectId: bulkId }),
  ]);
  const sum = (of: (count: (typeof counts)[number]) => boolean) =>
    counts.filter(of).reduce((total, { groups }) => total + groups, 0);
  const bySkip = new Map<BulkSkip, number>();
  for (const { skipped: reason, groups } of counts)
    if (reason) bySkip.set(reason, (bySkip.get(reason) ?? 0) + groups);
  const page = (rows: typeof answered) => ({
    rows: rows.slice(0, ROWS).map((row) => ({
      ...row,
      citation: row.unitId === null ? '' : citationOf(version.tree, row.unitId),
    })),
    more: rows.length > ROWS ? (rows[ROWS - 1]?.ordinal ?? 0) : 0,
  });
  return {
    consultation: { id: consultationId, state: consultation.state },
    project: { shortTitle: project.shortTitle },
    bulk,
    groups: sum(({ skipped: reason }) => reason === null),
    left: sum(({ skipped: reason, left }) => reason === null && left),
    takenBack: sum(({ takenBack }) => takenBack),
    skips: [...bySkip].map(([reason, groups]) => ({ reason, groups })),
    opinions,
    answered: page(answered),
    skipped: page(skipped),
    trail,
    may:
      actor.kind === 'person' && (await findRule(db, actor, consultation, bulk, clock.now())) !== undefined,
  };
}
export type LoadedBulk = Awaited<ReturnType<typeof loadBulk>>;
