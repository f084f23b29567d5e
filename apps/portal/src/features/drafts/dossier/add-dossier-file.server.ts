import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { logRefusedFile } from '#features/documents/gate/ask-secrecy.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { keepDocument } from '#features/documents/keep-document.server.ts';
import { readUploadedFile, type ScannedUpload } from '#features/documents/read-upload.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { isFinished } from '../lifecycle.ts';
import { lockStage } from '../projects/projects.store.server.ts';
import { mayUpload, uploadTo } from '../versions/declare-secrecy.server.ts';
import type { DossierUploadInput } from './dossier.schema.ts';
import { insertDossierFile, nextDossierOrdinal } from './dossier.store.server.ts';

export type DossierUploadRefusal = ImportRefusal | 'notDeclared' | 'finished' | 'stampFound';

interface Upload extends ScannedUpload {
  readonly project: LawProject;
}

/** The first half: reads and scans, keeps nothing. */
export async function readDossierFile(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  file: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<Result<Upload, DossierUploadRefusal>> {
  const project = await requireProject(platform.db, projectId);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  if (!(await mayUpload(platform, projectId, actor.personId))) return refuse('notDeclared');
  const scanned = await readUploadedFile(file);
  return scanned.ok ? ok({ ...scanned.value, project }) : scanned;
}

/**
 * The second half: keeps the original with its hash as the next paper of its item. A file with the form of a secrecy stamp is
 * refused and not kept, unless a person with authority says why the mark is none.
 */
export async function keepDossierFile(
  platform: Platform,
  actor: PersonActor,
  upload: Result<Upload, DossierUploadRefusal>,
  input: DossierUploadInput,
): Promise<Result<{ id: string }, DossierUploadRefusal>> {
  if (!upload.ok) return upload;
  const { project, read, bytes, secrecyHits } = upload.value;
  requirePermission(actor, 'draft.edit', project);
  const now = platform.clock.now();
  const cleared = secrecyHits.length > 0 && input.stampReason !== '' && can(actor, 'secrecy.clear', project);
  if (secrecyHits.length > 0 && !cleared) {
    await logRefusedFile(platform, actor, uploadTo(project), secrecyHits);
    return refuse('stampFound', { marks: secrecyHits.length });
  }
  const id = newId(now);
  return await inTransaction(platform.db, async (tx) => {
    await lockStage(tx, project.id);
    const ordinal = await nextDossierOrdinal(tx, project.id, input.item);
    await platform.files.put(bytes);
    const origin = { organisationId: project.organisationId, importedBy: actor.personId, importedAt: now };
    const document = await keepDocument(tx, read, { ...origin, bytes: bytes.length });
    const reason = cleared ? input.stampReason : null;
    await insertDossierFile(tx, {
      ...{ id, projectId: project.id, item: input.item, ordinal, note: input.note },
      documentId: document.id,
      secrecyClearedReason: reason,
      createdBy: actor.personId,
      createdAt: now,
    });
    await emit(tx, 'draft.dossierChanged', draftEvent(project, { dossierFileId: id }), now);
    const after = {
      ...{ item: input.item, ordinal, fileSha256: read.sha256 },
      bytes: bytes.length,
      secrecyHits: secrecyHits.length,
    };
    await record(tx, actor, { act: 'draft.dossierAdded', ...aboutDraft(project), reason, after }, now);
    return ok({ id });
  });
}
