import type { LegalTree } from '@danban/legal-text';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { keptInProcess } from '#platform/kept-in-process.server.ts';
import { findVersionMark, requireVersion, type VersionMark } from '../drafts.store.server.ts';

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
  return mark && (treeInMemory(versionId, mark) ?? (await readTree(db, versionId, mark)));
}

/** Undefined: it has to be read. What is here is as it was when the mark was read. */
export function treeInMemory(versionId: string, mark: VersionMark): LegalTree | undefined {
  const key = keyOf(versionId, mark);
  const tree = key === undefined ? undefined : kept.get(key);
  if (key !== undefined && tree) keep(key, tree);
  return tree;
}

export async function readTree(db: Db, versionId: string, mark: VersionMark): Promise<LegalTree> {
  const { tree } = await requireVersion(db, versionId);
  const key = keyOf(versionId, mark);
  if (key !== undefined) keep(key, tree);
  return tree;
}

/** Undefined for what may still change. */
function keyOf(versionId: string, { state, sha256, version }: VersionMark): string | undefined {
  return state === 'confirmed' && sha256 !== null ? `${versionId} ${sha256} ${version}` : undefined;
}

/** As the youngest; the oldest goes when there are too many. */
function keep(key: string, tree: LegalTree): void {
  kept.delete(key);
  kept.set(key, tree);
  const [oldest] = kept.keys();
  if (kept.size > MOST_TREES && oldest !== undefined) kept.delete(oldest);
}

/** After a purge nothing of it may stay in memory. */
export function forgetTrees(): void {
  kept.clear();
}
