import { parse } from '@danban/legal-text';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { answerSecrecy, logRefusedFile, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { UploadTarget } from '#features/documents/gate/gate.store.server.ts';
import { readDocument } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { keepDocument } from '#features/documents/keep-document.server.ts';
import type { ScannedUpload } from '#features/documents/read-upload.server.ts';
import { isRecognisedScan } from '#features/documents/scans/recognised-layer.server.ts';
import { scanFile } from '#features/documents/secrecy/scan-file.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type ExternalDraft, isEnded } from '../external-draft.ts';
import { changed } from '../external-draft-change.server.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import { insertText, updateText } from './external-texts.store.server.ts';

export type AddTextRefusal = ImportRefusal | 'notDeclared' | 'ended' | 'noFile' | 'secretStamp';

/** What the gate before the files of another body's draft knows about it. */
export function uploadTo({ id, organisationId }: ExternalDraft) {
  return { kind: 'externalDraft', id, organisationId } as const satisfies UploadTarget;
}

/** Takes the answer to "does it hold state secrets?" before the text of another body. */
export async function declareExternalSecrecy(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { answer }: { readonly answer: 'no' | 'yes' },
): Promise<Result<null, 'ended'>> {
  const draft = await requireExternalDraft(platform.db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  if (isEnded(draft)) return refuse('ended');
  await answerSecrecy(platform, actor, uploadTo(draft), answer);
  return ok(null);
}

/** Whether this person may upload now: the last answer is "no" and not older than an hour. */
export async function mayUploadText(platform: Platform, id: string, personId: string): Promise<boolean> {
  return await mayUploadTo(platform, { kind: 'externalDraft', id }, personId);
}

interface SentText {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Why the stamps that the scan finds are none, in the words of a person with authority. */
  readonly notAStamp?: string;
}

interface Upload extends ScannedUpload {
  readonly draft: ExternalDraft;
  readonly notAStamp: string | undefined;
}

/**
 * Takes a file in as ours are taken in: read into blocks, scanned for stamps, original kept with its hash, parsed. It waits
 * in review; what units point at is a confirmed text. A refused file is not kept; of one with a stamp only the refusal is.
 */
export async function addExternalText(
  platform: Platform,
  actor: PersonActor,
  id: string,
  file: SentText | undefined,
): Promise<Result<{ textId: string }, AddTextRefusal>> {
  return await keepExternalText(platform, actor, await readExternalText(platform, actor, id, file));
}

/** The first half, which may take its time; it writes nothing but the refusal of a stamped file. */
export async function readExternalText(
  platform: Platform,
  actor: PersonActor,
  id: string,
  file: SentText | undefined,
): Promise<Result<Upload, AddTextRefusal>> {
  const draft = await requireExternalDraft(platform.db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  if (isEnded(draft)) return refuse('ended');
  if (!file) return refuse('noFile');
  if (!(await mayUploadText(platform, id, actor.personId))) return refuse('notDeclared');
  const { bytes } = file;
  const read = await readDocument(file);
  if (!read.ok) return refuse(read.reason, read.data);
  if (await isRecognisedScan(read, bytes)) return refuse('scannedPdf');
  const secrecyHits = await scanFile(read, bytes);
  const stamps = secrecyHits.filter((hit) => hit.form === 'stamp');
  const notAStamp = (can(actor, 'secrecy.clear', draft) && file.notAStamp?.trim()) || undefined;
  if (stamps.length > 0 && !notAStamp) {
    await logRefusedFile(platform, actor, uploadTo(draft), stamps);
    return refuse('secretStamp', { place: stamps[0]?.place ?? 'text' });
  }
  return ok({ read, bytes, secrecyHits, draft, notAStamp });
}

/** The second half: keeps what was read; what was refused while reading stays refused. */
export async function keepExternalText(
  platform: Platform,
  actor: PersonActor,
  upload: Result<Upload, AddTextRefusal>,
): Promise<Result<{ textId: string }, AddTextRefusal>> {
  if (!upload.ok) return upload;
  const { draft, read, bytes, secrecyHits, notAStamp } = upload.value;
  requirePermission(actor, 'externalDraft.edit', draft);
  const now = platform.clock.now();
  const textId = newId(now);
  const { tree, diagnostics } = parse(read.blocks);
  await inTransaction(platform.db, async (tx) => {
    await platform.files.put(bytes);
    const origin = { organisationId: draft.organisationId, importedBy: actor.personId, importedAt: now };
    const { id: documentId } = await keepDocument(tx, read, { ...origin, bytes: bytes.length });
    const text = { id: textId, externalDraftId: draft.id, documentId, tree, diagnostics, secrecyHits };
    await insertText(tx, { ...text, createdBy: actor.personId, createdAt: now });
    const after = { fileSha256: read.sha256, bytes: bytes.length, secrecyHits: secrecyHits.length };
    await changed(tx, actor, draft, { act: 'externalDraft.textAdded', after }, now);
    if (!notAStamp || secrecyHits.length === 0) return;
    await updateText(tx, textId, 1, { secrecy_cleared_reason: notAStamp });
    await changed(tx, actor, draft, { act: 'externalDraft.stampCleared', after, reason: notAStamp }, now);
  });
  return ok({ textId });
}
