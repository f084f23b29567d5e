import type { LegalTree } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { emptyTree } from '../draft-version.ts';
import { keptTree } from '../reading/kept-trees.server.ts';

/** The text of a version for whoever stands outside: none while its file is reported, none once it is purged. */
export async function shownTree(db: Db, versionId: string): Promise<LegalTree> {
  return (await isWithdrawn(db, versionId)) ? emptyTree : await keptTree(db, versionId);
}

export async function isWithdrawn(db: Db, versionId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from withdrawn_version where draft_version_id = ${versionId} limit 1`.execute(db);
  return rows.length > 0;
}
