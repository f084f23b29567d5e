import { type Generated, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { PolicyMark, PolicyVerdict } from './reposting.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    policy_mark: {
      id: string;
      seq: Generated<string>;
      project_id: string;
      draft_version_id: string;
      verdict: PolicyVerdict;
      reason: string;
      by_person: string | null;
      at: Date;
    };
  }
}

export async function insertPolicyMark(
  tx: Db,
  projectId: string,
  mark: Omit<PolicyMark, 'ordinal'>,
): Promise<void> {
  await tx
    .insertInto('policy_mark')
    .values({
      id: newId(mark.at),
      project_id: projectId,
      draft_version_id: mark.versionId,
      verdict: mark.verdict,
      reason: mark.reason,
      by_person: mark.byPerson,
      at: mark.at,
    })
    .execute();
}

/** All that was said about texts of the draft, the newest last. */
export async function findPolicyMarks(db: Db, projectId: string): Promise<PolicyMark[]> {
  const rows = await db
    .selectFrom('policy_mark as m')
    .innerJoin('draft_version as v', 'v.id', 'm.draft_version_id')
    .select(['m.verdict', 'm.draft_version_id', 'm.reason', 'm.by_person', 'm.at', 'v.ordinal'])
    .where('m.project_id', '=', projectId)
    .orderBy('m.at')
    .orderBy('m.seq')
    .execute();
  return rows.map((row) => ({
    verdict: row.verdict,
    versionId: row.draft_version_id,
    ordinal: row.ordinal,
    reason: row.reason,
    byPerson: row.by_person,
    at: row.at,
  }));
}

/** Ordinals of the versions that were put to the public, through a view of the rounds. */
export async function postedOrdinals(db: Db, projectId: string): Promise<number[]> {
  const { rows } = await sql<{ ordinal: number }>`
    select ordinal from posted_version where project_id = ${projectId} order by ordinal`.execute(db);
  return rows.map((row) => row.ordinal);
}
