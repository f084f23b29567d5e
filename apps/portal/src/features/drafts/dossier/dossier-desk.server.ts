import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findDocuments } from '#features/documents/documents.store.server.ts';
import { findHiddenFiles } from '#features/documents/purging/purges.store.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { latestConfirmedVersion } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { isFinished } from '../lifecycle.ts';
import { findOpenRequests } from '../publications/publications.store.server.ts';
import { type ShownRequest, showRequest } from '../publications/second-person.server.ts';
import { findStageChanges } from '../stages/stage-changes.store.server.ts';
import { checklistOf, countMissing } from './checklist.ts';
import { findDossierFiles } from './dossier.store.server.ts';
import { cleanedPaper } from './public-file.server.ts';

/**
 * What would become public of one paper, and what of the original would not: worked out for the one that an officer asks about,
 * because a PDF is drawn anew for it. Undefined for a paper that cannot become public.
 */
export async function previewPublishing(
  platform: Platform,
  actor: Actor,
  project: LawProject,
  fileId: string,
) {
  if (!can(actor, 'draft.edit', project) && !can(actor, 'draft.publish', project)) return undefined;
  const file = (await findDossierFiles(platform.db, project.id)).find(({ id }) => id === fileId);
  if (!file || file.state === 'withdrawn' || file.publishedAt) return undefined;
  const [document] = await findDocuments(platform.db, [file.documentId]);
  if (!document || document.purgedAt) return undefined;
  if ((await findHiddenFiles(platform.db, [document.sha256])).size > 0) return undefined;
  const cleaned = await cleanedPaper(platform, document);
  return cleaned.ok
    ? {
        fileId,
        fileName: cleaned.fileName,
        bytes: cleaned.bytes.length,
        removed: cleaned.removed,
        refused: null,
      }
    : { fileId, fileName: '', bytes: 0, removed: [], refused: cleaned.reason };
}

export type PublishingPreview = NonNullable<Awaited<ReturnType<typeof previewPublishing>>>;

/** The dossier of one draft: its list of papers with their duty, every paper with file and hash, and what is missing. */
export async function loadDossier(platform: Platform, actor: Actor, project: LawProject) {
  const { db } = platform;
  const [files, text, changes] = await Promise.all([
    findDossierFiles(db, project.id),
    latestConfirmedVersion(db, project.id),
    findStageChanges(db, project.id),
  ]);
  const documents = await findDocuments(
    db,
    files.map((file) => file.documentId),
  );
  const names = await findPersonNames(
    db,
    files.map((file) => file.createdBy).filter((id) => id !== null),
  );
  const requests = await findOpenRequests(
    db,
    'dossierFile',
    files.map(({ id }) => id),
  );
  const shown = new Map<string, ShownRequest>();
  for (const request of requests) shown.set(request.objectId, await showRequest(platform, actor, request));
  const kept = files.filter((file) => file.state === 'kept');
  const rows = checklistOf({
    ...{ documentType: project.documentType, legalForce: project.legalForce },
    registeredOn: legalDay(project.createdAt),
    kept: new Set(kept.map((file) => file.item)),
    hasText: text !== undefined,
    hasResponseTable: changes.some((change) => change.event === 'complete'),
  });
  return {
    rows: rows.map((row) => ({
      ...row,
      files: files
        .filter((file) => file.item === row.item)
        .map((file) => ({
          ...file,
          document: documents.find((document) => document.id === file.documentId),
          request: shown.get(file.id),
          createdByName: names.get(file.createdBy ?? '') ?? '',
        })),
    })),
    summary: {
      missing: rows.filter((row) => row.state === 'missing').map((row) => row.item),
      missingCount: countMissing(rows),
      kept: kept.length,
      published: kept.filter((file) => file.publishedAt).length,
    },
    mayUpload: !isFinished(project.stage) && can(actor, 'draft.edit', project),
    mayEdit: can(actor, 'draft.edit', project),
  };
}
