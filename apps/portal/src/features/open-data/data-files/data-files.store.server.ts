import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { DataFile, DataFileKind, DataPart } from './data-file.ts';

type Key = Pick<DataFile, 'consultationId' | 'kind'>;
type Writing = Key & Pick<DataFile, 'generation'>;

const COLUMNS = sql`consultation_id as "consultationId", kind, generation, edition, state, failure,
  last_opinion_id as "lastOpinionId", rows_written as "rowsWritten", rows_expected as "rowsExpected",
  bytes::float8 as bytes, sha256, completed_at as "completedAt"`;

export async function findDataFile(
  db: Db,
  consultationId: string,
  kind: DataFileKind,
): Promise<DataFile | undefined> {
  return (await findDataFiles(db, consultationId)).find((file) => file.kind === kind);
}

export async function findDataFiles(db: Db, consultationId: string): Promise<DataFile[]> {
  const { rows } = await sql<DataFile>`
    select ${COLUMNS} from data_file where consultation_id = ${consultationId} order by kind`.execute(db);
  return rows;
}

/** Of the writing under way, or of the file that is complete. */
export async function findParts(db: Db, { consultationId, kind, generation }: Writing): Promise<DataPart[]> {
  const { rows } = await sql<DataPart>`
    select ordinal, stored_sha256 as "storedSha256", starts_at::float8 as "startsAt", bytes from data_part
    where consultation_id = ${consultationId} and kind = ${kind} and generation = ${generation} and is_stored
    order by ordinal`.execute(db);
  return rows;
}

/**
 * The file as it is to be written: a new one, one whose sources changed, or one whose writing was cut off. Undefined when there is
 * nothing to write. Waits for whoever is changing a source at this moment: the trigger of 0095 holds the same row.
 */
export async function beginWriting(
  tx: Db,
  { consultationId, kind }: Key,
  {
    edition,
    rowsExpected,
    at,
  }: { readonly edition: number; readonly rowsExpected: number; readonly at: Date },
): Promise<DataFile | undefined> {
  const { rows } = await sql<DataFile>`
    insert into data_file as f (consultation_id, kind, edition, state, rows_expected, started_at)
    values (${consultationId}, ${kind}, ${edition}, 'writing', ${rowsExpected}, ${at})
    on conflict (consultation_id, kind) do update set
      generation = f.generation + 1, edition = ${edition}, state = 'writing', failure = null, last_opinion_id = null,
      rows_written = 0, rows_expected = ${rowsExpected}, bytes = 0, sha256 = null, started_at = ${at}, completed_at = null
    where f.state in ('stale', 'failed') or f.edition <> ${edition}
    returning ${COLUMNS}`.execute(tx);
  if (rows[0]) return rows[0];
  const known = await findDataFile(tx, consultationId, kind);
  return known?.state === 'writing' ? known : undefined;
}

/** Notes a part that is about to be put into the store. */
export async function notePart(
  db: Db,
  { consultationId, kind, generation }: Writing,
  part: DataPart,
): Promise<void> {
  await sql`insert into data_part (consultation_id, kind, generation, ordinal, stored_sha256, starts_at, bytes)
    values (${consultationId}, ${kind}, ${generation}, ${part.ordinal}, ${part.storedSha256}, ${part.startsAt},
      ${part.bytes})`.execute(db);
}

/** The part lies in the store and belongs to the file; false when the file was made stale meanwhile. */
export async function addPart(
  tx: Db,
  { consultationId, kind, generation }: Writing,
  part: DataPart,
  { lastOpinionId, rows }: { readonly lastOpinionId: string | null; readonly rows: number },
): Promise<boolean> {
  const result = await sql`
    update data_file set last_opinion_id = coalesce(${lastOpinionId}, last_opinion_id),
      rows_written = rows_written + ${rows}, bytes = bytes + ${part.bytes}
    where consultation_id = ${consultationId} and kind = ${kind} and generation = ${generation}
      and state = 'writing'`.execute(tx);
  if (result.numAffectedRows !== 1n) return false;
  await sql`update data_part set is_stored = true where consultation_id = ${consultationId} and kind = ${kind}
    and generation = ${generation} and ordinal = ${part.ordinal}`.execute(tx);
  return true;
}

/** False when the file was made stale meanwhile. */
export async function completeFile(
  tx: Db,
  { consultationId, kind, generation }: Writing,
  sha256: string,
  at: Date,
): Promise<boolean> {
  const result = await sql`
    update data_file set state = 'complete', sha256 = ${sha256}, completed_at = ${at}
    where consultation_id = ${consultationId} and kind = ${kind} and generation = ${generation}
      and state = 'writing'`.execute(tx);
  return result.numAffectedRows === 1n;
}

export async function failFile(
  db: Db,
  { consultationId, kind, generation }: Writing,
  failure: string,
): Promise<void> {
  await sql`update data_file set state = 'failed', failure = ${failure}
    where consultation_id = ${consultationId} and kind = ${kind} and generation = ${generation}
      and state = 'writing'`.execute(db);
}

/** Parts of earlier writings, and what a writer that died may have left: to be taken out of the store. */
export async function findOldParts(
  db: Db,
  { consultationId, kind, generation }: Writing,
): Promise<(Pick<DataPart, 'ordinal' | 'storedSha256'> & { readonly generation: number })[]> {
  const { rows } = await sql<Pick<DataPart, 'ordinal' | 'storedSha256'> & { generation: number }>`
    select generation, ordinal, stored_sha256 as "storedSha256" from data_part
    where consultation_id = ${consultationId} and kind = ${kind}
      and (generation < ${generation} or not is_stored)`.execute(db);
  return rows;
}

export async function forgetPart(
  db: Db,
  { consultationId, kind }: Key,
  { generation, ordinal }: { readonly generation: number; readonly ordinal: number },
): Promise<void> {
  await sql`delete from data_part where consultation_id = ${consultationId} and kind = ${kind}
    and generation = ${generation} and ordinal = ${ordinal}`.execute(db);
}

/** Of all writings of all files of a round. */
export async function findAllParts(
  db: Db,
  consultationId: string,
): Promise<(Pick<DataPart, 'ordinal' | 'storedSha256'> & Pick<DataFile, 'kind' | 'generation'>)[]> {
  const { rows } = await sql<
    Pick<DataPart, 'ordinal' | 'storedSha256'> & Pick<DataFile, 'kind' | 'generation'>
  >`
    select kind, generation, ordinal, stored_sha256 as "storedSha256" from data_part
    where consultation_id = ${consultationId}`.execute(db);
  return rows;
}

/** The text of the round is purged: no file of it is served or gone on with. */
export async function endFiles(tx: Db, consultationId: string): Promise<void> {
  await sql`update data_file set state = 'failed', failure = 'purged', sha256 = null, completed_at = null
    where consultation_id = ${consultationId}`.execute(tx);
}

const isPurged = (consultationId: ReturnType<typeof sql>) => sql<boolean>`exists (
  select from consultation c join draft_version v on v.id = c.draft_version_id
  join imported_document d on d.id = v.document_id where c.id = ${consultationId} and d.purged_at is not null)`;

/** Whether the text that this round is about is purged. */
export async function isTextPurged(db: Db, consultationId: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select ${isPurged(sql`${consultationId}`)} as gone`.execute(
    db,
  );
  return rows[0]!.gone;
}

/**
 * Published rounds that lack a file, or have one that is to be written (again); what failed is tried again the next day. A round whose
 * text is purged only while parts of its files are left.
 */
export async function findRoundsToWrite(db: Db, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct m.consultation_id as id from published_matrix m
    where case when ${isPurged(sql`m.consultation_id`)}
      then exists (select from data_part p where p.consultation_id = m.consultation_id)
      else (select count(*) from data_file f where f.consultation_id = m.consultation_id
        and (f.state = 'complete' or (f.state = 'failed' and f.started_at > ${before}))) < 3 end
    order by 1`.execute(db);
  return rows.map(({ id }) => id);
}
