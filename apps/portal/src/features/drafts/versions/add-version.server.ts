import { parse } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { logRefusedFile } from '#features/documents/gate/ask-secrecy.server.ts';
import { type ReadDocument, readDocument } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { keepDocument } from '#features/documents/keep-document.server.ts';
import { tracesOf } from '#features/documents/publishing/clean-for-publishing.server.ts';
import type { Trace } from '#features/documents/publishing/traces.ts';
import type { SecrecyHit } from '#features/documents/scan-secrecy.ts';
import { isRecognisedScan } from '#features/documents/scans/recognised-layer.server.ts';
import { scanFile } from '#features/documents/secrecy/scan-file.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { aboutDraft, draftEvent } from '../draft-event.ts';
import { requireProject } from '../drafts.store.server.ts';
import type { LawProject } from '../law-project.ts';
import { isFinished } from '../lifecycle.ts';
import { countOpenPairs } from '../waiting/count-waiting.server.ts';
import { mayUpload, uploadTo } from './declare-secrecy.server.ts';
import { findSameFile, insertVersion, nextOrdinal, writeCleared } from './versions.store.server.ts';

export type AddVersionRefusal = ImportRefusal | 'notDeclared' | 'finished' | 'sameFile' | 'secretStamp';

interface UploadedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Why the stamps that the scan finds are none, in the words of a person with authority. */
  readonly notAStamp?: string;
}

/** A file that was read and not kept yet. */
interface Upload {
  readonly project: LawProject;
  readonly read: ReadDocument;
  readonly bytes: Uint8Array;
  readonly secrecyHits: readonly SecrecyHit[];
  readonly traces: readonly Trace[];
  readonly notAStamp: string | undefined;
}

/**
 * Takes a file in: read into blocks, scanned for secrecy marks, original kept with its hash, parsed. The result waits in
 * review; nothing of it is public. A refused file is not kept; of one with a stamp only the refusal is.
 */
export async function addVersion(
  platform: Platform,
  actor: PersonActor,
  projectId: string,
  file: UploadedFile,
): Promise<Result<{ versionId: string; ordinal: number }, AddVersionRefusal>> {
  return await keepUpload(platform, actor, await readUpload(platform, actor, projectId, file));
}

/** The first half, which may take its time; it writes nothing but the refusal of a stamped file. */
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
  if (await isRecognisedScan(read, file.bytes)) return refuse('scannedPdf');
  const secrecyHits = await scanFile(read, file.bytes);
  const stamps = secrecyHits.filter((hit) => hit.form === 'stamp');
  const notAStamp = can(actor, 'secrecy.clear', project) ? file.notAStamp?.trim() : undefined;
  if (stamps.length > 0 && !notAStamp) {
    await logRefusedFile(platform, actor, uploadTo(project), stamps);
    return refuse('secretStamp', { place: stamps[0]?.place ?? 'text' });
  }
  const traces = await tracesOf(file);
  return ok({ project, read, bytes: file.bytes, secrecyHits, traces, notAStamp });
}

/** The second half: keeps what was read; what was refused while reading stays refused. */
export async function keepUpload(
  platform: Platform,
  actor: PersonActor,
  upload: Result<Upload, AddVersionRefusal>,
): Promise<Result<{ versionId: string; ordinal: number }, AddVersionRefusal>> {
  if (!upload.ok) return upload;
  const { project, read, bytes, secrecyHits, traces, notAStamp } = upload.value;
  requirePermission(actor, 'draft.edit', project);
  const now = platform.clock.now();
  const versionId = newId(now);
  const parsed = parse(read.blocks);
  return await inTransaction(platform.db, async (tx) => {
    const next = await nextOrdinal(tx, project.id);
    // Under the lock of the draft: one file that is uploaded from two windows makes one version.
    const same = await findSameFile(tx, project.id, read.sha256);
    if (same) return refuse('sameFile', { ordinal: same.ordinal, versionId: same.id });
    await platform.files.put(bytes);
    const origin = {
      organisationId: project.organisationId,
      importedBy: actor.personId,
      importedAt: now,
      traces,
    };
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
    await countOpenPairs(tx, project.id);
    await emit(tx, 'draft.versionAdded', draftEvent(project, { versionId, ordinal: next }), now);
    const after = {
      ordinal: next,
      fileSha256: read.sha256,
      bytes: bytes.length,
      secrecyHits: secrecyHits.length,
    };
    await record(tx, actor, { act: 'draft.versionAdded', ...aboutDraft(project), after }, now);
    if (notAStamp && secrecyHits.length > 0) {
      await writeCleared(tx, versionId, 1, { reason: notAStamp, by: actor.personId });
      const cleared = { act: 'draft.stampCleared', ...aboutDraft(project), reason: notAStamp, after };
      await record(tx, actor, cleared, now);
    }
    return ok({ versionId, ordinal: next });
  });
}
