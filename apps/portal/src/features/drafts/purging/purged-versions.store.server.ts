import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import { emptyTree } from '../draft-version.ts';
import type { VersionMark } from '../drafts.store.server.ts';
import { findVersionsOfFile } from '../versions/versions.store.server.ts';

/** Takes the words of a purged file out of all versions that rest on it, confirmed ones too, and out of comparisons with them. */
export async function erasePurgedVersions(tx: Db, sha256: string, reason: string): Promise<void> {
  const ids = (await findVersionsOfFile(tx, sha256)).map((version) => version.id);
  if (ids.length === 0) return;
  await sql`update draft_version set comparison = null, version = version + 1
    where (comparison ->> 'beforeVersionId')::uuid = any(${ids}::uuid[]) and not id = any(${ids}::uuid[])`.execute(
    tx,
  );
  await tx
    .updateTable('draft_version')
    .set((eb) => ({
      tree: JSON.stringify(emptyTree),
      diagnostics: '[]',
      corrections: '[]',
      secrecy_hits: '[]',
      comparison: null,
      state: 'discarded' as const,
      discarded_reason: reason,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', ids)
    .execute();
}

/** A version that the public does not see any more, or not until it is decided. */
export interface WithdrawnVersion {
  readonly draftVersionId: string;
  readonly ordinal: number;
  readonly year: number;
  readonly incidentOrdinal: number;
  /** `reported`: hidden, a second person has not agreed yet. */
  readonly state: 'reported' | 'approved' | 'done';
  readonly reportedAt: Date;
  readonly sha256: string;
}

export async function findWithdrawnVersions(db: Db, projectId: string): Promise<WithdrawnVersion[]> {
  const { rows } = await sql<WithdrawnVersion>`
    select draft_version_id as "draftVersionId", ordinal, year, incident_ordinal as "incidentOrdinal", state,
      reported_at as "reportedAt", sha256
    from withdrawn_version where project_id = ${projectId} order by ordinal desc, reported_at desc`.execute(
    db,
  );
  return rows;
}

/** The mark of a version and, of the same instant, whether its file is reported or purged. */
export async function findShownMark(
  db: Db,
  versionId: string,
): Promise<(VersionMark & { readonly withdrawn: boolean }) | undefined> {
  if (!isId(versionId)) return undefined;
  const { rows } = await sql<VersionMark & { withdrawn: boolean }>`
    select state, sha256, version, exists (
      select from withdrawn_version w where w.draft_version_id = v.id) as withdrawn
    from draft_version v where id = ${versionId}`.execute(db);
  return rows[0];
}

/** Whether the file of this version is reported or purged. */
export async function isWithdrawn(db: Db, versionId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from withdrawn_version where draft_version_id = ${versionId} limit 1`.execute(db);
  return rows.length > 0;
}

/** Those of these versions whose file is reported or purged. */
export async function findWithdrawnAmong(
  db: Db,
  versionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct draft_version_id as id from withdrawn_version
    where draft_version_id = any(${[...versionIds]}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
