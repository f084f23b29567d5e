import type { LegalTree } from '@danban/legal-text';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { readTree, treeInMemory } from '../reading/kept-trees.server.ts';
import { findShownMark, isWithdrawn } from './purged-versions.store.server.ts';

/**
 * The one way to the text of a version for whoever stands outside: undefined for what was never confirmed, while its file is reported,
 * once it is purged (docs/decisions/0090-one-gate-for-a-shown-text.md).
 */
export async function findShownTree(db: Db, versionId: string): Promise<LegalTree | undefined> {
  return (await findTreeAndShown(db, versionId)).shown;
}

/**
 * `tree` answers whether a place exists, `shown` is what may be told of its words. What was taken off while it was being read is not given
 * out, so a text that had to be read is asked about once more; one in memory is of the instant of the one question.
 */
export async function findTreeAndShown(
  db: Db,
  versionId: string,
): Promise<{ readonly tree: LegalTree | undefined; readonly shown: LegalTree | undefined }> {
  const mark = await findShownMark(db, versionId);
  if (!mark) return { tree: undefined, shown: undefined };
  const inMemory = treeInMemory(versionId, mark);
  const tree = inMemory ?? (await readTree(db, versionId, mark));
  const isOff =
    mark.state !== 'confirmed' || mark.withdrawn || (!inMemory && (await isWithdrawn(db, versionId)));
  return { tree, shown: isOff ? undefined : tree };
}

/** The same where a page is nothing without its text. */
export async function requireShownTree(db: Db, versionId: string): Promise<LegalTree> {
  const tree = await findShownTree(db, versionId);
  if (!tree) throw new NotFound(`shown text of version ${versionId}`);
  return tree;
}
