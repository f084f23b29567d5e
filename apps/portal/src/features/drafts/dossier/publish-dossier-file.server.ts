import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireDocument } from '#features/documents/documents.store.server.ts';
import type { CleaningRefusal } from '#features/documents/publishing/clean-for-publishing.server.ts';
import { findHiddenFiles } from '#features/documents/purging/purges.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import type { DossierFileInput, PublishDossierInput, WithdrawDossierInput } from './dossier.schema.ts';
import { type DossierFile, requireDossierFile, writeDossierFile } from './dossier.store.server.ts';
import { publicFileOf } from './public-file.server.ts';

export type UnpublishDossierRefusal = 'notPublished';
export type PublishDossierRefusal = 'withdrawn' | 'purged' | 'reported' | 'published' | CleaningRefusal;

/**
 * Puts the paper on the draft's public page, in a file that we write: the original cleaned, or a Word file from its words. The
 * original stays inside.
 */
export async function publishDossierFile(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: PublishDossierInput,
): Promise<Result<null, PublishDossierRefusal>> {
  const { project, file } = await load(platform, actor, projectId, input.fileId);
  if (file.state === 'withdrawn') return refuse('withdrawn');
  if (file.publishedAt) return refuse('published');
  const document = await requireDocument(platform.db, file.documentId);
  if (document.purgedAt) return refuse('purged');
  if ((await findHiddenFiles(platform.db, [document.sha256])).size > 0) return refuse('reported');
  const written = await publicFileOf(platform, file, document, input.as ?? 'cleaned');
  if (!written.ok) return refuse(written.reason);
  const sha256 = await platform.files.put(written.bytes);
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await writeDossierFile(tx, file.id, input.version, {
      ...{ published_sha256: sha256, published_at: now },
      ...{ published_name: written.fileName, published_media_type: written.mediaType },
      published_removed: JSON.stringify(written.removed),
    });
    await emit(tx, 'draft.dossierChanged', draftEvent(project, { dossierFileId: file.id }), now);
    const after = { item: file.item, ordinal: file.ordinal, sha256 };
    await record(tx, actor, { act: 'draft.dossierPublished', ...aboutDraft(project), after }, now);
  });
  return ok(null);
}

const notPublic = {
  published_sha256: null,
  published_at: null,
  published_name: null,
  published_media_type: null,
  published_removed: '[]',
} as const;

export async function unpublishDossierFile(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: DossierFileInput,
): Promise<Result<null, UnpublishDossierRefusal>> {
  const { project, file } = await load(platform, actor, projectId, input.fileId);
  if (!file.publishedAt) return refuse('notPublished');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await writeDossierFile(tx, file.id, input.version, notPublic);
    await emit(tx, 'draft.dossierChanged', draftEvent(project, { dossierFileId: file.id }), now);
    const before = { item: file.item, ordinal: file.ordinal, sha256: file.publishedSha256 };
    await record(tx, actor, { act: 'draft.dossierUnpublished', ...aboutDraft(project), before }, now);
  });
  return ok(null);
}

export type WithdrawDossierRefusal = 'withdrawn' | 'reasonMissing';

/** A wrong paper: it stays in the list, struck, with its reason, and leaves the public page. */
export async function withdrawDossierFile(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: WithdrawDossierInput,
): Promise<Result<null, WithdrawDossierRefusal>> {
  const { project, file } = await load(platform, actor, projectId, input.fileId);
  if (file.state === 'withdrawn') return refuse('withdrawn');
  const { reason } = input;
  if (reason === '') return refuse('reasonMissing');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await writeDossierFile(tx, file.id, input.version, {
      ...{ state: 'withdrawn', withdrawn_reason: reason },
      ...notPublic,
    });
    await emit(tx, 'draft.dossierChanged', draftEvent(project, { dossierFileId: file.id }), now);
    const after = { item: file.item, ordinal: file.ordinal };
    await record(tx, actor, { act: 'draft.dossierWithdrawn', ...aboutDraft(project), reason, after }, now);
  });
  return ok(null);
}

async function load(
  { db }: Platform,
  actor: PersonActor,
  projectId: string,
  fileId: string,
): Promise<{ project: LawProject; file: DossierFile }> {
  const project = await requireProject(db, projectId);
  requirePermission(actor, 'draft.edit', project);
  const file = await requireDossierFile(db, fileId);
  if (file.projectId !== project.id) throw new NotFound(`dossier file ${fileId} of ${projectId}`);
  return { project, file };
}
