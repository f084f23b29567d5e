import { writeLegalDraftDocx } from '#features/documents/write-legal-draft-docx.server.ts';
import type { DraftVersion } from '#features/drafts/draft-version.ts';
import type { Platform } from '#platform/context.ts';
import { demoMark } from '#text/vi/common.ts';

/**
 * Writes the file that is posted and returns its SHA-256. It is made from the confirmed tree, so nothing of the
 * original but its words goes out: no comments, revisions, hidden text, authors or embedded objects.
 */
export async function storePostedFile(
  { files, installation }: Platform,
  version: Pick<DraftVersion, 'tree'>,
): Promise<string> {
  return await files.put(
    await writeLegalDraftDocx(version.tree, installation.kind === 'demo' ? { demoMark } : {}),
  );
}
