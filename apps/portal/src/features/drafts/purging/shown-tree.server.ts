import type { LegalTree } from '@danban/legal-text';
import type { Db } from '#platform/db.server.ts';
import { emptyTree } from '../draft-version.ts';
import { keptTree } from '../reading/kept-trees.server.ts';
import { isWithdrawn } from './purged-versions.store.server.ts';

/** The text of a version for whoever stands outside: none while its file is reported, none once it is purged. */
export async function shownTree(db: Db, versionId: string): Promise<LegalTree> {
  return (await isWithdrawn(db, versionId)) ? emptyTree : await keptTree(db, versionId);
}
