import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { StoredOpinion } from './near-duplicates/read-opinion.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    opinion_core: OpinionCoreTable;
    opinion_band: { consultation_id: string; band: number; core: string };
  }
}

interface OpinionCoreTable {
  consultation_id: string;
  opinion_id: string;
  core: string;
  fingerprint: string;
  group_id: string;
}

/** Opinions that are not read yet, oldest first; what was withdrawn or is no opinion is never read. */
export async function findUnread(db: Db, consultationId: string, limit: number): Promise<StoredOpinion[]> {
  const { rows } = await sql<StoredOpinion>`
    select o.id, o.unit_id as "unitId", o.position, o.text, o.suggested_wording as "suggestedWording", o.fingerprint
    from opinion o
    where o.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state <> 'notOpinion'
      and o.fingerprint not like 'erased:%'
      and not exists (select from opinion_core c where c.consultation_id = o.consultation_id and c.opinion_id = o.id)
    order by o.id limit ${limit}`.execute(db);
  return rows;
}

/** Takes out what is no longer an opinion, or whose words were erased; returns the cores that they had. */
export async function deleteGone(tx: Db, consultationId: string): Promise<string[]> {
  const { rows } = await sql<{ core: string }>`
    delete from opinion_core c using opinion o
    where c.consultation_id = ${consultationId} and o.consultation_id = c.consultation_id and o.id = c.opinion_id
      and (o.withdrawn_at is not null or o.state = 'notOpinion' or o.fingerprint <> c.fingerprint)
    returning c.core`.execute(tx);
  return [...new Set(rows.map(({ core }) => core))];
}

/** Bands of cores that no opinion has any more. */
export async function deleteIdleBands(
  tx: Db,
  consultationId: string,
  cores: readonly string[],
): Promise<void> {
  if (cores.length === 0) return;
  await sql`
    delete from opinion_band b where b.consultation_id = ${consultationId} and b.core = any(${[...cores]}::text[])
      and not exists (select from opinion_core c where c.consultation_id = b.consultation_id and c.core = b.core)`.execute(
    tx,
  );
}

// 5 columns a row; PostgreSQL takes 65,535 parameters in one statement.
const CHUNK = 5_000;

export async function insertCores(
  tx: Db,
  consultationId: string,
  read: readonly {
    readonly opinionId: string;
    readonly core: string;
    readonly fingerprint: string;
    readonly groupId: string;
  }[],
): Promise<void> {
  for (let from = 0; from < read.length; from += CHUNK)
    await tx
      .insertInto('opinion_core')
      .values(
        read.slice(from, from + CHUNK).map(({ opinionId, core, fingerprint, groupId }) => ({
          consultation_id: consultationId,
          opinion_id: opinionId,
          core,
          fingerprint,
          group_id: groupId,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function insertBands(
  tx: Db,
  consultationId: string,
  bands: readonly { readonly core: string; readonly band: number }[],
): Promise<void> {
  for (let from = 0; from < bands.length; from += CHUNK)
    await tx
      .insertInto('opinion_band')
      .values(bands.slice(from, from + CHUNK).map((row) => ({ consultation_id: consultationId, ...row })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Cores that share a band with one of these, these among them. */
export async function findNeighbours(
  db: Db,
  consultationId: string,
  cores: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ core: string }>`
    select distinct b.core from opinion_band a
    join opinion_band b on b.consultation_id = a.consultation_id and b.band = a.band
    where a.consultation_id = ${consultationId} and a.core = any(${[...cores]}::text[])`.execute(db);
  return rows.map(({ core }) => core);
}

/** Core → its group, of those that an older opinion than this one has; one row of a core answers for thousands. */
export async function findKnownGroups(
  tx: Db,
  consultationId: string,
  firsts: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const [cores, ids] = [[...firsts.keys()], [...firsts.values()]];
  const { rows } = await sql<{ core: string; groupId: string }>`
    select k.core, found.group_id as "groupId"
    from unnest(${cores}::text[], ${ids}::uuid[]) as k (core, opinion_id)
    cross join lateral (
      select c.group_id from opinion_core c
      where c.consultation_id = ${consultationId} and c.core = k.core and c.opinion_id < k.opinion_id limit 1
    ) found`.execute(tx);
  return new Map(rows.map(({ core, groupId }) => [core, groupId]));
}

/** The first opinion of each of these cores, by the ids of opinions, with the group in which it stands. */
export async function findFirstOfCores(
  db: Db,
  consultationId: string,
  cores: readonly string[],
): Promise<(StoredOpinion & { readonly core: string; readonly groupId: string })[]> {
  const { rows } = await sql<StoredOpinion & { core: string; groupId: string }>`
    select o.id, o.unit_id as "unitId", o.position, o.text, o.suggested_wording as "suggestedWording", o.fingerprint,
           c.core, c.group_id as "groupId"
    from (
      select distinct on (core) core, opinion_id, group_id from opinion_core
      where consultation_id = ${consultationId} and core = any(${[...cores]}::text[]) order by core, opinion_id
    ) c
    join opinion o on o.consultation_id = ${consultationId} and o.id = c.opinion_id
    where o.withdrawn_at is null and o.state <> 'notOpinion'
    order by o.id`.execute(db);
  return rows;
}

/** All opinions of a core stand in one group. */
export async function updateGroups(
  tx: Db,
  consultationId: string,
  groupOfCore: ReadonlyMap<string, string>,
): Promise<void> {
  const [cores, names] = [[...groupOfCore.keys()], [...groupOfCore.values()]];
  await sql`
    update opinion_core c set group_id = g.group_id
    from unnest(${cores}::text[], ${names}::uuid[]) as g (core, group_id)
    where c.consultation_id = ${consultationId} and c.core = g.core and c.group_id <> g.group_id`.execute(tx);
}

export async function deleteAllCores(tx: Db, consultationId: string): Promise<void> {
  await tx.deleteFrom('opinion_band').where('consultation_id', '=', consultationId).execute();
  await tx.deleteFrom('opinion_core').where('consultation_id', '=', consultationId).execute();
}

/** One writer at a time for one round; the row of the round is locked for no reader. */
export async function lockReading(tx: Db, consultationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`understanding ${consultationId}`}, 0))`.execute(
    tx,
  );
}

export interface GroupText {
  readonly opinionId: string;
  readonly fingerprint: string;
  readonly text: string;
  readonly copies: number;
}

/** The texts of a group as readers may see them, the most frequent first; of equal ones the earliest stands for all. */
export async function findGroupTexts(
  db: Db,
  consultationId: string,
  groupId: string,
  limit: number,
): Promise<GroupText[]> {
  const { rows } = await sql<GroupText>`
    select (min(o.id::text)) as "opinionId", o.fingerprint, count(*)::int as copies,
           (array_agg(coalesce(o.public_text, o.text) order by o.id))[1] as text
    from opinion_core c
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where c.consultation_id = ${consultationId} and c.group_id = ${groupId} and o.withdrawn_at is null
      and o.state <> 'notOpinion' and s.counting_class <> 'staff'
    group by o.fingerprint order by count(*) desc, min(o.id::text) limit ${limit}`.execute(db);
  return rows;
}

export async function countGroup(db: Db, consultationId: string, groupId: string) {
  const { rows } = await sql<{ countingClass: string; opinions: number }>`
    select s.counting_class as "countingClass", count(*)::int as opinions
    from opinion_core c
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where c.consultation_id = ${consultationId} and c.group_id = ${groupId} and o.withdrawn_at is null
      and o.state <> 'notOpinion' and s.counting_class <> 'staff'
    group by s.counting_class order by s.counting_class`.execute(db);
  return rows;
}
