import { applyCorrections } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { blocksOf, requireDocument } from '#features/documents/documents.store.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { reviewSections } from '../correcting/review-sections.ts';
import type { DraftVersion } from '../draft-version.ts';
import { latestConfirmedVersion, requireProject, requireVersion } from '../drafts.store.server.ts';
import { isFinished } from '../lifecycle.ts';
import { comparisonOf } from '../projects/project-desk.server.ts';
import { countUnits } from '../reading/law-layout.ts';
import { compareDecided } from './lineage.ts';
import { errorCount, stampUnresolved } from './review.ts';

/** Everything that the review of one version shows. `chosen` is the line whose correction form is open. */
export async function loadReview(
  platform: Platform,
  actor: Actor,
  at: { readonly projectId: string; readonly versionId: string; readonly chosen?: number },
) {
  const { db } = platform;
  const version = await requireVersion(db, at.versionId);
  if (version.projectId !== at.projectId) throw new NotFound(`version ${at.versionId} of ${at.projectId}`);
  const project = await requireProject(db, version.projectId);
  requirePermission(actor, 'draft.read', project);
  const document = await requireDocument(db, version.documentId);
  const blocks = applyCorrections(await blocksOf(db, version.documentId), version.corrections);
  const sections = reviewSections({ ...version, blocks }, at.chosen);
  const chosenLine = sections.flatMap((section) => section.lines).find((line) => line.index === at.chosen);
  const reviewing = version.state === 'review' && !isFinished(project.stage);
  const names = await findPersonNames(
    db,
    [version.createdBy, version.confirmedBy].filter((id) => id !== null),
  );
  return {
    project: { id: project.id, shortTitle: project.shortTitle, slug: project.slug },
    version: summaryOf(version),
    confirmedByName: names.get(version.confirmedBy ?? '') ?? '',
    document,
    counts: countUnits(version.tree),
    errors: errorCount(version),
    stampOpen: stampUnresolved(version),
    sections,
    chosen: chosenLine ?? null,
    comparison: await comparisonOf(platform, version),
    lineage: await lineageOf(platform, version),
    may: {
      correct: reviewing && can(actor, 'draft.edit', project),
      confirm: reviewing && can(actor, 'draft.confirm', project),
      clearStamp: reviewing && can(actor, 'secrecy.clear', project),
      discard: reviewing && can(actor, 'draft.edit', project),
      readOpinions: can(actor, 'opinion.read', project),
    },
  };
}

/** How many doubtful pairs wait for a person and about how many one has spoken; null where there is no version before. */
async function lineageOf({ db }: Platform, version: DraftVersion) {
  if (version.state === 'confirmed')
    return version.comparison && { open: 0, decided: version.lineage.length };
  const before = version.state === 'review' ? await latestConfirmedVersion(db, version.projectId) : undefined;
  if (!before) return null;
  const { open, decisions } = compareDecided(before, version.tree, version.lineage);
  return { open: open.length, decided: decisions.length };
}

/** Without the tree: the page shows it through the folds. */
function summaryOf(version: DraftVersion) {
  const { tree: _tree, comparison: _comparison, ...rest } = version;
  return rest;
}
