import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { StoredOpinion } from './near-duplicates/read-opinion.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    opinion_core: OpinionCoreTable;
  }
}

interface OpinionCoreTable {
  consultation_id: string;
  opinion_id: string;
  core: string;
  fingerprint: string;
  group_id: string;
}

/** Opinions behind this id that are not read yet, oldest first; what was withdrawn or is no opinion is never read. */
export async function findUnread(
  db: Db,
  consultationId: string,
  behindId: string,
  limit: number,
): Promise<StoredOpinion[]> {
  const { rows } = await sql<StoredOpinion>`
    select o.id, o.unit_id as "unitId", o.position, o.text, o.suggested_wording as "suggestedWording", o.fingerprint
    from opinion o
    where o.consultation_id = ${consultationId} and o.id > ${behindId} and o.withdrawn_at is null and o.state <> 'notOpinion'
      and o.fingerprint not like 'erased:%'
      and not exists (select from opinion_core c where c.consultation_id = o.consultation_id and c.opinion_id = o.id)
    order by o.id limit ${limit}`.execute(db);
  return rows;
}

/** Takes out what is no longer an opinion, or whose words were erased; returns the cores that they had. */
export async function deleteGone(
  tx: Db,
  consultationId: string,
): Promise<{ readonly cores: string[]; readonly opinionIds: string[] }> {
  const { rows } = await sql<{ core: string; opinionId: string }>`
    delete from opinion_core c using opinion o
    where c.consultation_id = ${consultationId} and o.consultation_id = c.consultation_id and o.id = c.opinion_id
      and (o.withdrawn_at is not null or o.state = 'notOpinion' or o.fingerprint <> c.fingerprint)
    returning c.core, c.opinion_id as "opinionId"`.execute(tx);
  return {
    cores: [...new Set(rows.map(({ core }) => core))],
    opinionIds: rows.map(({ opinionId }) => opinionId),
  };
}

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
  if (read.length === 0) return;
  await sql`
    insert into opinion_core (consultation_id, opinion_id, core, fingerprint, group_id)
    select ${consultationId}, r.* from unnest(${read.map(({ opinionId }) => opinionId)}::uuid[],
      ${read.map(({ core }) => core)}::text[], ${read.map(({ fingerprint }) => fingerprint)}::text[],
      ${read.map(({ groupId }) => groupId)}::uuid[]) as r
    on conflict do nothing`.execute(tx);
}

/** Core → the smallest id of the opinions that have it; none: it is gone. */
export async function findFirstIds(
  db: Db,
  consultationId: string,
  cores: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ core: string; firstId: string }>`
    select k.core, first.opinion_id as "firstId" from unnest(${[...cores]}::text[]) as k (core)
    cross join lateral (
      select c.opinion_id from opinion_core c where c.consultation_id = ${consultationId} and c.core = k.core
      order by c.opinion_id limit 1
    ) first`.execute(db);
  return new Map(rows.map(({ core, firstId }) => [core, firstId]));
}

/** The words of these opinions, in the order of ids. */
export async function findFirstOpinions(
  db: Db,
  consultationId: string,
  ids: readonly string[],
): Promise<StoredOpinion[]> {
  if (ids.length === 0) return [];
  // What was taken back since the run began still stands for its copies until the next one.
  const { rows } = await sql<StoredOpinion>`
    select o.id, o.unit_id as "unitId", o.position, o.text, o.suggested_wording as "suggestedWording", o.fingerprint
    from opinion o where o.consultation_id = ${consultationId} and o.id = any(${[...ids]}::uuid[])
    order by o.id`.execute(db);
  return rows;
}

/** Opinion → the group in which it stands. */
export async function findGroupIds(
  db: Db,
  consultationId: string,
  opinionIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ opinionId: string; groupId: string }>`
    select opinion_id as "opinionId", group_id as "groupId" from opinion_core
    where consultation_id = ${consultationId} and opinion_id = any(${[...opinionIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ opinionId, groupId }) => [opinionId, groupId]));
}

/** Opinion → its core. */
export async function findCoresOf(
  db: Db,
  consultationId: string,
  opinionIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ opinionId: string; core: string }>`
    select opinion_id as "opinionId", core from opinion_core
    where consultation_id = ${consultationId} and opinion_id = any(${[...opinionIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ opinionId, core }) => [opinionId, core]));
}

/** All opinions of a core stand in one group. */
export async function updateGroups(
  tx: Db,
  consultationId: string,
  groupOfCore: ReadonlyMap<string, string>,
): Promise<void> {
  if (groupOfCore.size === 0) return;
  const [cores, names] = [[...groupOfCore.keys()], [...groupOfCore.values()]];
  await sql`
    update opinion_core c set group_id = g.group_id
    from unnest(${cores}::text[], ${names}::uuid[]) as g (core, group_id)
    where c.consultation_id = ${consultationId} and c.core = g.core and c.group_id <> g.group_id`.execute(tx);
}

export async function deleteAllCores(tx: Db, consultationId: string): Promise<void> {
  await tx.deleteFrom('opinion_core').where('consultation_id', '=', consultationId).execute();
}

/** One writer at a time for one round; the row of the round is locked for no reader. */
export async function lockReading(tx: Db, consultationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`understanding ${consultationId}`}, 0))`.execute(
    tx,
  );
}

/** As the list of cards counts (`proposals/`): what is held is seen by nobody but who decides about it. */
const SHOWN = sql`o.withdrawn_at is null and o.state not in ('notOpinion', 'held') and s.counting_class <> 'staff'`;

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
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id and o.fingerprint = c.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where c.consultation_id = ${consultationId} and c.group_id = ${groupId} and ${SHOWN}
    group by o.fingerprint order by count(*) desc, min(o.id::text) limit ${limit}`.execute(db);
  return rows;
}

export async function countGroup(db: Db, consultationId: string, groupId: string) {
  const { rows } = await sql<{ countingClass: string; opinions: number }>`
    select s.counting_class as "countingClass", count(*)::int as opinions
    from opinion_core c
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id and o.fingerprint = c.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where c.consultation_id = ${consultationId} and c.group_id = ${groupId} and ${SHOWN}
    group by s.counting_class order by s.counting_class`.execute(db);
  return rows;
}
