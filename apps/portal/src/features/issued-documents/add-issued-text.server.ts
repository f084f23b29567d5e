import { parse } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { answerSecrecy, logRefusedFile, mayUploadTo } from '#features/documents/gate/ask-secrecy.server.ts';
import type { ImportRefusal } from '#features/documents/import-result.ts';
import { keepDocument } from '#features/documents/keep-document.server.ts';
import { readUploadedFile, type ScannedUpload } from '#features/documents/read-upload.server.ts';
import { writeLegalDraftDocx } from '#features/documents/write-legal-draft-docx.server.ts';
import { treeHash } from '#features/drafts/draft-version.ts';
import { findOpenRequest } from '#features/drafts/publications/second-person.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { demoMark } from '#text/vi/common.ts';
import { compareWithAllDrafts } from './compare-text.server.ts';
import type { IssuedDocument } from './issued-document.ts';
import { requireIssuedDocument } from './issued-documents.store.server.ts';
import { findIssuedText, insertIssuedText, nextTextOrdinal } from './issued-texts.store.server.ts';
import { askPublication } from './publish-issued.server.ts';

/** Takes the answer to "does it hold state secrets?" before the text of an issued document. */
export async function declareTextSecrecy(
  platform: Platform,
  actor: PersonActor,
  documentId: string,
  answer: 'no' | 'yes',
): Promise<void> {
  const document = await requireIssuedDocument(platform.db, documentId);
  requirePermission(actor, 'draft.edit', document);
  await answerSecrecy(platform, actor, uploadTo(document), answer);
}

/** Whether this person may upload the text now: the last answer is "no" and fresh. */
export async function mayUploadText(
  platform: Platform,
  documentId: string,
  personId: string,
): Promise<boolean> {
  return await mayUploadTo(platform, { kind: 'issuedDocument', id: documentId }, personId);
}

function uploadTo({ id, organisationId }: IssuedDocument) {
  return { kind: 'issuedDocument', id, organisationId } as const;
}

export type IssuedTextRefusal = ImportRefusal | 'notDeclared' | 'stampFound' | 'sameText';

interface Upload extends ScannedUpload {
  readonly document: IssuedDocument;
}

/** The first half: reads and scans, keeps nothing. */
export async function readIssuedText(
  platform: Platform,
  actor: PersonActor,
  documentId: string,
  file: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<Result<Upload, IssuedTextRefusal>> {
  const document = await requireIssuedDocument(platform.db, documentId);
  requirePermission(actor, 'draft.edit', document);
  if (!(await mayUploadText(platform, documentId, actor.personId))) return refuse('notDeclared');
  const scanned = await readUploadedFile(file);
  return scanned.ok ? ok({ ...scanned.value, document }) : scanned;
}

/**
 * The second half: keeps original and text, writes the file for the public from the text, compares with the last text of every
 * draft. A later file is a further text; the earlier one stays.
 */
export async function keepIssuedText(
  platform: Platform,
  actor: PersonActor,
  upload: Result<Upload, IssuedTextRefusal>,
  stampReason: string,
): Promise<Result<{ id: string }, IssuedTextRefusal>> {
  if (!upload.ok) return upload;
  const { document, read, bytes, secrecyHits } = upload.value;
  const cleared = secrecyHits.length > 0 && stampReason !== '' && can(actor, 'secrecy.clear', document);
  if (secrecyHits.length > 0 && !cleared) {
    await logRefusedFile(platform, actor, uploadTo(document), secrecyHits);
    return refuse('stampFound', { marks: secrecyHits.length });
  }
  const { tree, diagnostics } = parse(read.blocks);
  const sha256 = treeHash(tree);
  const mark = platform.installation.kind === 'demo' ? { demoMark } : {};
  const fileSha256 = await platform.files.put(await writeLegalDraftDocx(tree, mark));
  const now = platform.clock.now();
  const id = newId(now);
  return await inTransaction(platform.db, async (tx) => {
    const ordinal = await nextTextOrdinal(tx, document.id);
    if ((await findIssuedText(tx, document.id))?.sha256 === sha256) return refuse('sameText');
    await platform.files.put(bytes);
    const origin = { organisationId: document.organisationId, importedBy: actor.personId, importedAt: now };
    const kept = await keepDocument(tx, read, { ...origin, bytes: bytes.length });
    await insertIssuedText(tx, {
      ...{ id, documentId: document.id, ordinal, importedDocumentId: kept.id, tree, diagnostics, sha256 },
      ...{ fileSha256, secrecyClearedReason: cleared ? stampReason : null },
      ...{ createdBy: actor.personId, createdAt: now },
    });
    await compareWithAllDrafts(tx, document.id);
    // The public goes on reading the text that it had, until a second person has seen this one.
    const waits = (await findOpenRequest({ db: tx }, 'issuedDocument', document.id)) !== undefined;
    if (document.publishedAt || waits) await askPublication(tx, actor, document, now);
    const { organisationId } = document;
    await emit(tx, 'issuedDocument.textAdded', { issuedDocumentId: document.id, organisationId }, now);
    const after = { ordinal, sha256, fileSha256: read.sha256, secrecyHits: secrecyHits.length };
    const reason = cleared ? stampReason : null;
    await record(tx, actor, { act: 'issuedDocument.textAdded', ...about(document), reason, after }, now);
    return ok({ id });
  });
}

function about({ id, organisationId }: IssuedDocument) {
  return { objectKind: 'issuedDocument', objectId: id, organisationId } as const;
}
