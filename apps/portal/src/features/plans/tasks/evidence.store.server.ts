import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { EvidenceRef } from '../task.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    task_evidence: TaskEvidenceTable;
  }
}

interface TaskEvidenceTable {
  task_id: string;
  kind: string;
  ref_id: string;
  label: string;
  added_by: string | null;
  added_at: Date;
  sha256: string | null;
  media_type: string | null;
  purged_at: Date | null;
}

/** A file that was attached to a task; its name is the label of the evidence. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly mediaType: string;
}

export async function findEvidence(
  db: Db,
  taskIds: readonly string[],
): Promise<(EvidenceRef & { readonly taskId: string })[]> {
  const { rows } = await sql<EvidenceRef & { taskId: string }>`
    select task_id as "taskId", kind, ref_id as id, label, purged_at is not null as "isPurged" from task_evidence
    where task_id = any(${[...taskIds]}::uuid[]) order by added_at, ref_id`.execute(db);
  return rows;
}

/** Adding the same evidence twice changes nothing; false then. */
export async function insertEvidence(
  db: Db,
  taskId: string,
  evidence: EvidenceRef & { readonly file?: EvidenceFile },
  by: { readonly personId: string | null; readonly at: Date },
): Promise<boolean> {
  const result = await db
    .insertInto('task_evidence')
    .values({
      task_id: taskId,
      kind: evidence.kind,
      ref_id: evidence.id,
      label: evidence.label,
      added_by: by.personId,
      added_at: by.at,
      sha256: evidence.file?.sha256 ?? null,
      media_type: evidence.file?.mediaType ?? null,
      purged_at: null,
    })
    .onConflict((conflict) => conflict.columns(['task_id', 'kind', 'ref_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The bytes, their type and their name go from every task that this file proves; `label` stands where the name stood. */
export async function purgeEvidenceOfFile(
  tx: Db,
  sha256: string,
  label: string,
  at: Date,
): Promise<{ readonly taskId: string; readonly id: string }[]> {
  const rows = await tx
    .updateTable('task_evidence')
    .set({ sha256: null, media_type: null, label, purged_at: at })
    .where('sha256', '=', sha256)
    .returning(['task_id', 'ref_id'])
    .execute();
  return rows.map((row) => ({ taskId: row.task_id, id: row.ref_id }));
}

/** Undefined when it was not there. */
export async function removeEvidence(
  tx: Db,
  taskId: string,
  { kind, id }: Pick<EvidenceRef, 'kind' | 'id'>,
): Promise<{ readonly label: string; readonly sha256: string | null } | undefined> {
  return await tx
    .deleteFrom('task_evidence')
    .where('task_id', '=', taskId)
    .where('kind', '=', kind)
    .where('ref_id', '=', id)
    .returning(['label', 'sha256'])
    .executeTakeFirst();
}

export async function findEvidenceFile(
  db: Db,
  id: string,
): Promise<(EvidenceFile & { readonly taskId: string; readonly label: string }) | undefined> {
  const row = await db
    .selectFrom('task_evidence')
    .selectAll()
    .where('kind', '=', 'file')
    .where('ref_id', '=', id)
    .executeTakeFirst();
  if (!row?.sha256) return undefined;
  return { taskId: row.task_id, label: row.label, sha256: row.sha256, mediaType: row.media_type ?? '' };
}

export interface EvidenceChoice extends EvidenceRef {
  readonly onDate: string;
}

/** What these bodies have that may prove a task, the newest first; at most 200 for a list that a person reads. */
export async function findEvidenceChoices(
  db: Db,
  organisationIds: readonly string[],
): Promise<EvidenceChoice[]> {
  const { rows } = await sql<EvidenceChoice>`
    select kind, id, label, on_date as "onDate" from task_evidence_choice
    where organisation_id = any(${[...organisationIds]}::uuid[]) order by on_date desc, label limit 200`.execute(
    db,
  );
  return rows;
}

/** One of them by kind and id, whether or not it stands on the short list. */
export async function findEvidenceChoice(
  db: Db,
  organisationIds: readonly string[],
  { kind, id }: Pick<EvidenceRef, 'kind' | 'id'>,
): Promise<EvidenceChoice | undefined> {
  const { rows } = await sql<EvidenceChoice>`
    select kind, id, label, on_date as "onDate" from task_evidence_choice
    where kind = ${kind} and id = ${id}::uuid and organisation_id = any(${[...organisationIds]}::uuid[])`.execute(
    db,
  );
  return rows[0];
}
