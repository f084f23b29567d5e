import { parse } from '@danban/legal-text';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { readDocument } from '#features/documents/import-document.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { keepDocument } from '#features/documents/keep-document.server.ts';
import { scanFile } from '#features/documents/secrecy/scan-file.server.ts';
import { holds } from '#features/drafts/versions/declare-secrecy.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { isEnded } from '../external-draft.ts';
import { changed } from '../external-draft-change.server.ts';
import { requireExternalDraft } from '../external-drafts.store.server.ts';
import {
  insertExternalDeclaration,
  insertText,
  latestExternalDeclaration,
} from './external-texts.store.server.ts';

export type AddTextRefusal = ImportRefusal | 'notDeclared' | 'ended' | 'noFile';

/** Takes the answer to "does it hold state secrets?". "Yes" ends here: only the fact of the answer is kept. */
export async function declareExternalSecrecy(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly answer: 'no' | 'yes' },
): Promise<Result<null, 'ended'>> {
  const { db, clock } = platform;
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  if (isEnded(draft)) return refuse('ended');
  const { answer } = input;
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const declaration = { id: newId(now), externalDraftId: id, declaredBy: actor.personId, declaredAt: now };
    await insertExternalDeclaration(tx, { ...declaration, answer });
    const act = answer === 'yes' ? 'externalDraft.uploadRefusedAsSecret' : 'externalDraft.declaredNotSecret';
    await changed(tx, actor, draft, { act, after: { answer } }, now);
  });
  return ok(null);
}

/** Whether this person may upload now: the last answer is "no" and not older than an hour. */
export async function mayUploadText({ db, clock }: Platform, id: string, personId: string): Promise<boolean> {
  return holds(await latestExternalDeclaration(db, id, personId), clock.now());
}

/**
 * Takes a file in as ours are taken in: read into blocks, original kept with its hash, parsed, scanned for stamps. It waits
 * in review; what units point at is a confirmed text. A refused file is not kept.
 */
export async function addExternalText(
  platform: Platform,
  actor: PersonActor,
  id: string,
  file: { readonly bytes: Uint8Array; readonly fileName: string } | undefined,
): Promise<Result<{ textId: string }, AddTextRefusal>> {
  const draft = await requireExternalDraft(platform.db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  if (isEnded(draft)) return refuse('ended');
  if (!file) return refuse('noFile');
  if (!(await mayUploadText(platform, id, actor.personId))) return refuse('notDeclared');
  const read = await readDocument(file);
  if (!read.ok) return refuse(read.reason, read.data);
  const now = platform.clock.now();
  const textId = newId(now);
  const { tree, diagnostics } = parse(read.blocks);
  const secrecyHits = await scanFile(read, file.bytes);
  await inTransaction(platform.db, async (tx) => {
    await platform.files.put(file.bytes);
    const origin = { organisationId: draft.organisationId, importedBy: actor.personId, importedAt: now };
    const { id: documentId } = await keepDocument(tx, read, { ...origin, bytes: file.bytes.length });
    const text = { id: textId, externalDraftId: id, documentId, tree, diagnostics, secrecyHits };
    await insertText(tx, { ...text, createdBy: actor.personId, createdAt: now });
    const after = { fileSha256: read.sha256, bytes: file.bytes.length, secrecyHits: secrecyHits.length };
    await changed(tx, actor, draft, { act: 'externalDraft.textAdded', after }, now);
  });
  return ok({ textId });
}
