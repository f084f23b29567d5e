import { compareTrees } from '@danban/legal-text';
import { latestConfirmedVersion } from '#features/drafts/drafts.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { findIssuedLinks } from './issued-links.store.server.ts';
import { findIssuedText, insertIssuedComparison } from './issued-texts.store.server.ts';

/** Works out what changed between the last confirmed text of a draft and the text as issued; nothing where one is missing. */
export async function compareLatestText(tx: Db, documentId: string, projectId: string): Promise<void> {
  const [text, before] = await Promise.all([
    findIssuedText(tx, documentId),
    latestConfirmedVersion(tx, projectId),
  ]);
  if (!text || !before) return;
  const comparison = compareTrees(before.tree, text.tree);
  await insertIssuedComparison(tx, text.id, { projectId, beforeVersionId: before.id, comparison });
}

/** The same for every draft of the document. */
export async function compareWithAllDrafts(tx: Db, documentId: string): Promise<void> {
  for (const { projectId } of await findIssuedLinks(tx, documentId))
    await compareLatestText(tx, documentId, projectId);
}
