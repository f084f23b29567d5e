import type { LegalTree } from '@danban/legal-text';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { findVersionMark } from '../drafts.store.server.ts';
import { findKeptTree } from '../reading/kept-trees.server.ts';
import { isWithdrawn } from './purged-versions.store.server.ts';

/**
 * The one way to the text of a version for whoever stands outside: undefined for what was never confirmed, while its file is reported,
 * once it is purged (docs/decisions/0090-one-gate-for-a-shown-text.md). Whether it is off is asked last: what was taken off while it was
 * being read is not given out.
 */
export async function findShownTree(db: Db, versionId: string): Promise<LegalTree | undefined> {
  const mark = await findVersionMark(db, versionId);
  if (mark?.state !== 'confirmed') return undefined;
  const tree = await findKeptTree(db, versionId);
  return (await isWithdrawn(db, versionId)) ? undefined : tree;
}

/** The same where a page is nothing without its text. */
export async function requireShownTree(db: Db, versionId: string): Promise<LegalTree> {
  const tree = await findShownTree(db, versionId);
  if (!tree) throw new NotFound(`shown text of version ${versionId}`);
  return tree;
}
