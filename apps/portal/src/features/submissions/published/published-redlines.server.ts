import type { WordChange } from '@danban/legal-text';
import { findShownTree } from '#features/drafts/purging/shown-tree.server.ts';
import type { Db } from '#platform/db.server.ts';
import { redline } from '../redline.ts';
import type { PublishedOpinion } from './published-opinions.store.server.ts';

/**
 * What each suggested wording strikes out and adds, by the id of its opinion; none for a wording that is like nothing in the
 * text, or while the text is off the portal. Of the words as readers see them: what moderators covered is not compared either. Most pages have no wording, and
 * then no text is read.
 */
export async function redlinesOf(
  db: Db,
  opinions: readonly PublishedOpinion[],
): Promise<ReadonlyMap<string, readonly WordChange[]>> {
  const found = new Map<string, readonly WordChange[]>();
  const withWording = opinions.filter(({ suggestedWording }) => suggestedWording);
  for (const [versionId, ofVersion] of Map.groupBy(withWording, ({ draftVersionId }) => draftVersionId)) {
    const tree = await findShownTree(db, versionId);
    if (!tree) continue;
    for (const opinion of ofVersion) {
      const changes = redline(tree, opinion, opinion.suggestedWording ?? '');
      if (changes) found.set(opinion.id, changes);
    }
  }
  return found;
}
