import { blocksOf, type ImportedDocument } from '#features/documents/documents.store.server.ts';
import { openOriginal } from '#features/documents/keep-document.server.ts';
import {
  type Cleaned,
  type CleaningRefusal,
  cleanForPublishing,
} from '#features/documents/publishing/clean-for-publishing.server.ts';
import type { Trace } from '#features/documents/publishing/traces.ts';
import { MEDIA_TYPES } from '#features/documents/sniff-type.ts';
import { writeBlocksDocx } from '#features/documents/write-blocks-docx.server.ts';
import type { Platform } from '#platform/context.ts';
import { demoMark } from '#text/vi/common.ts';
import { dossierItemWords } from '#text/vi/dossier.ts';
import type { PublicForm } from './dossier.schema.ts';
import type { DossierFile } from './dossier.store.server.ts';

interface PublicFile {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
  readonly removed: readonly Trace[];
}

/** The file that becomes public in the place of the original, which stays inside. Keeps nothing. */
export async function publicFileOf(
  platform: Platform,
  file: DossierFile,
  document: ImportedDocument,
  form: PublicForm,
): Promise<PublicFile | { readonly ok: false; readonly reason: CleaningRefusal }> {
  if (form === 'cleaned') return await cleanedPaper(platform, document);
  const bytes = await writeBlocksDocx(await blocksOf(platform.db, file.documentId), {
    title: dossierItemWords[file.item],
    ...(platform.installation.kind === 'demo' && { demoMark }),
  });
  const fileName = `${file.item}-${file.ordinal}.docx`;
  return { ok: true, bytes, mediaType: MEDIA_TYPES.docx, fileName, removed: [] };
}

/** The original written anew, or why it cannot be: what an officer sees before it becomes public. */
export async function cleanedPaper(platform: Platform, document: ImportedDocument): Promise<Cleaned> {
  const { content } = await openOriginal(platform, document.id);
  return await cleanForPublishing({ bytes: content, fileName: document.fileName });
}
