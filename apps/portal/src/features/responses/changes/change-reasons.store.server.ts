import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';

export interface ChangeReason {
  readonly changeKey: string;
  readonly reason: string;
  readonly version: number;
}

/** Of one new version, by what changed. */
export async function findChangeReasons(
  db: Db,
  consultationId: string,
  draftVersionId: string,
): Promise<Map<string, ChangeReason>> {
  const { rows } = await sql<ChangeReason>`
    select change_key as "changeKey", reason, version from change_reason
    where consultation_id = ${consultationId} and draft_version_id = ${draftVersionId}`.execute(db);
  return new Map(rows.map((row) => [row.changeKey, row]));
}

/** Version 0: the first one. Throws Conflict when somebody wrote in between. */
export async function writeChangeReason(
  tx: Db,
  key: { readonly consultationId: string; readonly draftVersionId: string; readonly changeKey: string },
  written: { readonly reason: string; readonly by: string; readonly at: Date },
  version: number,
): Promise<void> {
  const { consultationId, draftVersionId, changeKey } = key;
  const result =
    version === 0
      ? await sql`insert into change_reason (consultation_id, draft_version_id, change_key, reason, written_by, written_at)
          values (${consultationId}, ${draftVersionId}, ${changeKey}, ${written.reason}, ${written.by}, ${written.at})
          on conflict do nothing`.execute(tx)
      : await sql`update change_reason set reason = ${written.reason}, written_by = ${written.by},
          written_at = ${written.at}, version = version + 1
          where consultation_id = ${consultationId} and draft_version_id = ${draftVersionId}
            and change_key = ${changeKey} and version = ${version}`.execute(tx);
  if (result.numAffectedRows !== 1n) throw new Conflict(`reason of change ${changeKey}`);
}
