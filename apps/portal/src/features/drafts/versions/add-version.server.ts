import { type Block, parse } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type ReadDocument, readDocument } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { keepDocument } from '#features/documents/keep-document.server.ts';
import { scanSecrecy } from '#features/documents/scan-secrecy.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { isFinished } from '../lifecycle.ts';
import { mayUpload } from './declare-secrecy.server.ts';
import { findSameFile, insertVersion, nextOrdinal } from './versions.store.server.ts';

export type AddVersionRefusal = ImportRefusal | 'notDeclared' | 'finished' | 'sameFile';

interface UploadedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** A file that was read and not kept yet. */
interface Upload {
  readonly project: LawProject;
  readonly read: ReadDocument;
  readonly bytes: Uint8Array;
}

/**
 * Takes a file in: read into blocks, original kept with its hash, parsed, scanned for secrecy stamps. The
 * result waits in review; nothing of it is public. A refused file is not kept.
 */
export async function addVersion(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  file: UploadedFile,
): Promise<Result<{ versionId: string; ordinal: number }, AddVersionRefusal>> {
  return await keepUpload(platform, actor, await readUpload(platform, actor, projectId, file));
}

/** The first half, which may take its time and writes nothing. */
export async function readUpload(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  file: UploadedFile,
): Promise<Result<Upload, AddVersionRefusal>> {
  const project = await requireProject(platform.db, projectId);
  requirePermission(actor, 'draft.edit', project);
  if (isFinished(project.stage)) return refuse('finished');
  if (!(await mayUpload(platform, projectId, actor.personId))) return refuse('notDeclared');
  const read = await readDocument(file);
  if (!read.ok) return refuse(read.reason, read.data);
  return ok({ project, read, bytes: file.bytes });
}

/** The second half: keeps what was read; what was refused while reading stays refused. */
export async function keepUpload(
  platform: Platform,
  actor: PersonActor,
  upload: Result<Upload, AddVersionRefusal>,
): Promise<Result<{ versionId: string; ordinal: number }, AddVersionRefusal>> {
  if (!upload.ok) return upload;
  const { project, read, bytes } = upload.value;
  requirePermission(actor, 'draft.edit', project);
  const now = platform.clock.now();
  const versionId = newId(now);
  const parsed = parse(read.blocks);
  const secrecyHits = scanSecrecy(read.blocks as Block[], read.marginTexts);
  return await inTransaction(platform.db, async (tx) => {
    const next = await nextOrdinal(tx, project.id);
    // Under the lock of the draft: one file that is uploaded from two windows makes one version.
    const same = await findSameFile(tx, project.id, read.sha256);
    if (same) return refuse('sameFile', { ordinal: same.ordinal, versionId: same.id });
    await platform.files.put(bytes);
    const origin = { organisationId: project.organisationId, importedBy: actor.personId, importedAt: now };
    const document = await keepDocument(tx, read, { ...origin, bytes: bytes.length });
    await insertVersion(tx, {
      ...parsed,
      id: versionId,
      projectId: project.id,
      ordinal: next,
      documentId: document.id,
      corrections: [],
      secrecyHits,
      createdBy: actor.personId,
      createdAt: now,
    });
    await emit(tx, 'draft.versionAdded', draftEvent(project, { versionId, ordinal: next }), now);
    const after = {
      ordinal: next,
      fileSha256: read.sha256,
      bytes: bytes.length,
      secrecyHits: secrecyHits.length,
    };
    await record(tx, actor, { act: 'draft.versionAdded', ...aboutDraft(project), after }, now);
    return ok({ versionId, ordinal: next });
  });
}
