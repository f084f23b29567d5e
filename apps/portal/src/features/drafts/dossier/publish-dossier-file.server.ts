import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireDocument } from '#features/documents/documents.store.server.ts';
import type { CleaningRefusal } from '#features/documents/publishing/clean-for-publishing.server.ts';
import { findHiddenFiles } from '#features/documents/purging/purges.store.server.ts';
import type { FourEyesRefusal } from '#features/identity/four-eyes.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { decideRequest } from '../publications/publications.store.server.ts';
import { findOpenRequest, secondPerson } from '../publications/second-person.server.ts';
import type { DossierFileInput, PublicForm, WithdrawDossierInput } from './dossier.schema.ts';
import { type DossierFile, requireDossierFile, writeDossierFile } from './dossier.store.server.ts';
import { insertPaperPosting } from './dossier-postings.store.server.ts';
import { publicFileOf } from './public-file.server.ts';

export type UnpublishDossierRefusal = 'notPublished';
export type PublishDossierRefusal = 'withdrawn' | 'purged' | 'reported' | 'published' | CleaningRefusal;

/** The file that we would write for the public, or why there is none. Keeps nothing. */
export async function whatBecomesPublic(platform: Platform, file: DossierFile, form: PublicForm) {
  if (file.state === 'withdrawn') return refuse('withdrawn');
  if (file.publishedAt) return refuse('published');
  const document = await requireDocument(platform.db, file.documentId);
  if (document.purgedAt) return refuse('purged');
  if ((await findHiddenFiles(platform.db, [document.sha256])).size > 0) return refuse('reported');
  const written = await publicFileOf(platform, file, document, form);
  return written.ok ? ok(written) : refuse(written.reason);
}

export type ApprovePublicationRefusal = PublishDossierRefusal | FourEyesRefusal | 'notWaiting';

/**
 * A second person puts the paper on the draft's public page, in a file that we write and in the form that was asked for: the
 * original cleaned, or a Word file from its words. The original stays inside.
 */
export async function approveDossierPublication(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: DossierFileInput,
): Promise<Result<null, ApprovePublicationRefusal>> {
  const { project, file } = await loadPaper(platform, projectId, input.fileId);
  requirePermission(actor, 'draft.publish', project);
  const request = await findOpenRequest(platform, 'dossierFile', file.id);
  if (request?.state !== 'requested') return refuse('notWaiting');
  const other = await secondPerson(platform, actor, request);
  if (!other.ok) return other;
  const shown = await whatBecomesPublic(platform, file, request.form ?? 'cleaned');
  if (!shown.ok) return shown;
  const written = shown.value;
  const sha256 = await platform.files.put(written.bytes);
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    if (!(await decideRequest(tx, request, { state: 'approved', by: actor.personId, at: now })))
      return refuse('notWaiting');
    await writeDossierFile(tx, file.id, input.version, {
      ...{ published_sha256: sha256, published_at: now },
      ...{ published_name: written.fileName, published_media_type: written.mediaType },
      published_removed: JSON.stringify(written.removed),
    });
    await insertPaperPosting(tx, file, { event: 'posted', at: now, sha256, byPerson: actor.personId });
    await emit(tx, 'draft.dossierChanged', draftEvent(project, { dossierFileId: file.id }), now);
    const after = { item: file.item, ordinal: file.ordinal, sha256, proposedBy: request.requestedBy };
    await record(tx, actor, { act: 'draft.dossierPublished', ...aboutDraft(project), after }, now);
    return ok(null);
  });
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
  const { project, file } = await loadPaper(platform, projectId, input.fileId);
  requirePermission(actor, 'draft.edit', project);
  if (!file.publishedAt) return refuse('notPublished');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await writeDossierFile(tx, file.id, input.version, notPublic);
    await takeOff(tx, file, actor, now);
    await emit(tx, 'draft.dossierChanged', draftEvent(project, { dossierFileId: file.id }), now);
    const before = { item: file.item, ordinal: file.ordinal, sha256: file.publishedSha256 };
    await record(tx, actor, { act: 'draft.dossierUnpublished', ...aboutDraft(project), before }, now);
  });
  return ok(null);
}

/** Keeps that the paper left the portal, when it stood there. */
async function takeOff(tx: Db, file: DossierFile, actor: PersonActor, at: Date, reason = ''): Promise<void> {
  const { publishedSha256: sha256 } = file;
  if (sha256)
    await insertPaperPosting(tx, file, { event: 'withdrawn', at, sha256, byPerson: actor.personId, reason });
}

export type WithdrawDossierRefusal = 'withdrawn' | 'reasonMissing';

/** A wrong paper: it stays in the list, struck, with its reason, and leaves the public page. */
export async function withdrawDossierFile(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  input: WithdrawDossierInput,
): Promise<Result<null, WithdrawDossierRefusal>> {
  const { project, file } = await loadPaper(platform, projectId, input.fileId);
  requirePermission(actor, 'draft.edit', project);
  if (file.state === 'withdrawn') return refuse('withdrawn');
  const { reason } = input;
  if (reason === '') return refuse('reasonMissing');
  const request = await findOpenRequest(platform, 'dossierFile', file.id);
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await writeDossierFile(tx, file.id, input.version, {
      ...{ state: 'withdrawn', withdrawn_reason: reason },
      ...notPublic,
    });
    await takeOff(tx, file, actor, now, reason);
    if (request) await decideRequest(tx, request, { state: 'withdrawn', by: actor.personId, at: now });
    await emit(tx, 'draft.dossierChanged', draftEvent(project, { dossierFileId: file.id }), now);
    const after = { item: file.item, ordinal: file.ordinal };
    await record(tx, actor, { act: 'draft.dossierWithdrawn', ...aboutDraft(project), reason, after }, now);
  });
  return ok(null);
}

/** The draft and one of its papers; who may do what with it, the caller asks. */
export async function loadPaper(
  { db }: Platform,
  projectId: string,
  fileId: string,
): Promise<{ project: LawProject; file: DossierFile }> {
  const project = await requireProject(db, projectId);
  const file = await requireDossierFile(db, fileId);
  if (file.projectId !== project.id) throw new NotFound(`dossier file ${fileId} of ${projectId}`);
  return { project, file };
}
