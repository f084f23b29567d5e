import type { Actor } from '#features/authority/actor.ts';
import { openOriginal } from '#features/documents/keep-document.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { openImport } from './start-import.server.ts';

/**
 * The file of an import as the officer uploaded it; of Word 97-2003 that is the .doc, not the DOCX that was read. For who keeps
 * plans of its body and programme. Throws NotFound when there is none, or it was purged.
 */
export async function openPlanFile(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<{ readonly name: string; readonly content: Uint8Array; readonly organisationId: string }> {
  const found = await openImport(platform.db, actor, id);
  const { organisationId, original, documentId } = found;
  if (original) {
    const content = await platform.files.get(original.sha256);
    if (!content) throw new NotFound(`original of plan import ${id}`);
    return { name: original.name, content, organisationId };
  }
  if (!documentId) throw new NotFound(`file of plan import ${id}`);
  const { document, content } = await openOriginal(platform, documentId);
  return { name: document.fileName, content, organisationId };
}

/** The DOCX that was read of a .doc, beside it. */
export async function openReadFile(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<{ readonly name: string; readonly content: Uint8Array; readonly organisationId: string }> {
  const { documentId, organisationId } = await openImport(platform.db, actor, id);
  if (!documentId) throw new NotFound(`file of plan import ${id}`);
  const { document, content } = await openOriginal(platform, documentId);
  return { name: document.fileName, content, organisationId };
}
