import type { LegalTree } from '@danban/legal-text';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { keptInProcess } from '#platform/kept-in-process.server.ts';
import { findVersionMark, requireVersion } from '../drafts.store.server.ts';

/**
 * Trees of confirmed versions, which never change: each opinion names a place in one, and each step of receiving it read 500 KB
 * anew. Kept by id, fingerprint and row version, and forgotten with the texts for reading.
 */
const kept = keptInProcess<string, LegalTree>('trees');
/** About 2 MB for 120 articles. */
const MOST_TREES = 20;

export async function keptTree(db: Db, versionId: string): Promise<LegalTree> {
  const tree = await findKeptTree(db, versionId);
  if (!tree) throw new NotFound(`draft version ${versionId}`);
  return tree;
}

export async function findKeptTree(db: Db, versionId: string): Promise<LegalTree | undefined> {
  const mark = await findVersionMark(db, versionId);
  if (!mark) return undefined;
  if (mark.state !== 'confirmed' || mark.sha256 === null) return (await requireVersion(db, versionId)).tree;
  const key = `${versionId} ${mark.sha256} ${mark.version}`;
  const tree = kept.get(key) ?? (await requireVersion(db, versionId)).tree;
  kept.delete(key);
  kept.set(key, tree);
  const [oldest] = kept.keys();
  if (kept.size > MOST_TREES && oldest !== undefined) kept.delete(oldest);
  return tree;
}

/** After a purge nothing of it may stay in memory. */
export function forgetTrees(): void {
  kept.clear();
}
