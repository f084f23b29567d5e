import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findDocuments } from '#features/documents/documents.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import type { DraftVersion } from '../draft-version.ts';
import {
  findVersions,
  latestConfirmedVersion,
  requireProject,
  requireVersion,
} from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { isFinished, stageAfter } from '../lifecycle.ts';
import { type ChangedArticle, changeList, countChanges } from '../reading/change-list.ts';
import { isOutdated } from '../screening/screening.ts';
import { findScreenings } from '../screening/screenings.store.server.ts';

/** Everything that the page of one draft shows about the draft itself. */
export async function loadProjectDesk(platform: Platform, actor: Actor, id: string) {
  const { db } = platform;
  const project = await requireProject(db, id);
  requirePermission(actor, 'draft.read', project);
  const [organisation, versions, screenings, latest] = await Promise.all([
    requireOrganisation(db, project.organisationId),
    findVersions(db, id),
    findScreenings(db, id),
    latestConfirmedVersion(db, id),
  ]);
  const documents = await findDocuments(
    db,
    versions.map((version) => version.documentId),
  );
  const people = [
    ...versions.flatMap((each) => [each.createdBy, each.confirmedBy]),
    screenings[0]?.decidedBy,
  ];
  const names = await findPersonNames(
    db,
    people.filter((personId) => typeof personId === 'string'),
  );
  return {
    project,
    leadAgency: organisation.name,
    versions: versions.map((version) => ({
      ...version,
      file: documents.find((document) => document.id === version.documentId),
      createdByName: names.get(version.createdBy ?? '') ?? '',
      confirmedByName: names.get(version.confirmedBy ?? '') ?? '',
    })),
    screening: screenings[0]
      ? {
          ...screenings[0],
          decidedByName: names.get(screenings[0].decidedBy) ?? '',
          outdated: isOutdated(screenings[0], latest?.id),
        }
      : null,
    trail: await findTrail(db, { objectKind: 'lawProject', objectId: id }),
    comparison: latest ? await comparisonOf(platform, latest) : null,
    may: permissionsOn(actor, project, latest !== undefined),
  };
}

function permissionsOn(actor: Actor, project: LawProject, hasText: boolean) {
  const alive = !isFinished(project.stage);
  const edits = alive && can(actor, 'draft.edit', project);
  return {
    edit: edits,
    upload: edits,
    screen: alive && can(actor, 'screening.decide', project),
    issue: edits && stageAfter(project.stage, 'issue') !== undefined,
    stop: edits && stageAfter(project.stage, 'stop') !== undefined,
    consult:
      hasText && stageAfter(project.stage, 'open') !== undefined && can(actor, 'consultation.edit', project),
    recordActivity: can(actor, 'activity.record', project),
  };
}

export interface ComparisonView {
  readonly beforeOrdinal: number;
  readonly afterOrdinal: number;
  readonly articles: readonly ChangedArticle[];
  readonly counts: ReturnType<typeof countChanges>;
}

/** The stored comparison of a confirmed version with the one before it, as a list to read. */
export async function comparisonOf(platform: Platform, after: DraftVersion): Promise<ComparisonView | null> {
  if (!after.comparison) return null;
  const before = await requireVersion(platform.db, after.comparison.beforeVersionId);
  const articles = changeList(after.comparison, before.tree, after.tree);
  return {
    beforeOrdinal: before.ordinal,
    afterOrdinal: after.ordinal,
    articles,
    counts: countChanges(articles),
  };
}
