import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { SEATS } from './near-duplicates/heads.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    known_core: KnownCoreTable;
    head_band: { consultation_id: string; band: number; first_opinion_id: string };
  }
}

interface KnownCoreTable {
  consultation_id: string;
  core: string;
  first_opinion_id: string;
  units: string;
  is_head: boolean;
  same: string[];
  vague: string[];
  likely: string[];
  root_id: string;
  bands: number[];
}

export interface KnownCore {
  readonly core: string;
  readonly firstId: string;
  readonly units: string;
  readonly isHead: boolean;
  readonly same: readonly string[];
  readonly vague: readonly string[];
  readonly likely: readonly string[];
  readonly rootId: string;
  readonly bands: readonly number[];
}

const COLUMNS = sql`k.core, k.first_opinion_id as "firstId", k.units, k.is_head as "isHead", k.same, k.vague, k.likely, k.root_id as "rootId", k.bands`;

export async function findKnownCores(
  db: Db,
  consultationId: string,
  cores: readonly string[],
): Promise<KnownCore[]> {
  const { rows } = await sql<KnownCore>`
    select ${COLUMNS} from known_core k
    where k.consultation_id = ${consultationId} and k.core = any(${[...cores]}::text[])`.execute(db);
  return rows;
}

/** First opinion of a core → the root under which it stands. */
export async function findKnownRoots(
  db: Db,
  consultationId: string,
  firstIds: readonly string[],
): Promise<Map<string, string>> {
  if (firstIds.length === 0) return new Map();
  const { rows } = await sql<{ firstId: string; rootId: string }>`
    select k.first_opinion_id as "firstId", k.root_id as "rootId" from known_core k
    where k.consultation_id = ${consultationId} and k.first_opinion_id = any(${[...firstIds]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map(({ firstId, rootId }) => [firstId, rootId]));
}

export interface Seat {
  readonly band: number;
  readonly firstId: string;
  readonly core: string;
  readonly rootId: string;
}

/** The first heads of each band: with whom whatever has the band is compared. */
export async function findSeats(db: Db, consultationId: string, bands: readonly number[]): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select b.band, k.first_opinion_id as "firstId", k.core, k.root_id as "rootId"
    from unnest(${[...bands]}::int[]) as b (band)
    cross join lateral (
      select h.first_opinion_id from head_band h
      where h.consultation_id = ${consultationId} and h.band = b.band order by h.first_opinion_id limit ${SEATS}
    ) h
    join known_core k on k.consultation_id = ${consultationId} and k.first_opinion_id = h.first_opinion_id`.execute(
    db,
  );
  return rows;
}

/** Cores behind one of these that share a band with it: what was found of them may be found otherwise. */
export async function findSharersBehind(
  db: Db,
  consultationId: string,
  heads: readonly { readonly firstId: string; readonly bands: Iterable<number> }[],
): Promise<KnownCore[]> {
  if (heads.length === 0) return [];
  const [ids, bands] = [heads.map(({ firstId }) => firstId), heads.map((head) => arrayText(head.bands))];
  const { rows } = await sql<KnownCore>`
    select distinct on (k.core) ${COLUMNS}
    from unnest(${ids}::uuid[], ${bands}::text[]) as h (first_opinion_id, bands)
    join known_core k on k.consultation_id = ${consultationId} and k.first_opinion_id > h.first_opinion_id
      and k.bands && h.bands::int[]
    order by k.core`.execute(db);
  return rows;
}

/** In pieces: what one statement takes at once. */
const CHUNK = 5_000;

export async function putKnownCores(
  tx: Db,
  consultationId: string,
  cores: readonly KnownCore[],
): Promise<void> {
  for (let from = 0; from < cores.length; from += CHUNK) {
    const part = cores.slice(from, from + CHUNK);
    await sql`
      insert into known_core (consultation_id, core, first_opinion_id, units, is_head, same, vague, likely, root_id, bands)
      select ${consultationId}, k.core, k.first_id, k.units, k.is_head, k.same::uuid[], k.vague::uuid[], k.likely::uuid[], k.root_id, k.bands::int[]
      from unnest(${part.map(({ core }) => core)}::text[], ${part.map(({ firstId }) => firstId)}::uuid[],
        ${part.map(({ units }) => units)}::text[], ${part.map(({ isHead }) => isHead)}::boolean[],
        ${part.map(({ same }) => arrayText(same))}::text[], ${part.map(({ vague }) => arrayText(vague))}::text[],
        ${part.map(({ likely }) => arrayText(likely))}::text[], ${part.map(({ rootId }) => rootId)}::uuid[], ${part.map(({ bands }) => arrayText(bands))}::text[])
        as k (core, first_id, units, is_head, same, vague, likely, root_id, bands)
      on conflict (consultation_id, core) do update set first_opinion_id = excluded.first_opinion_id, units = excluded.units,
        is_head = excluded.is_head, same = excluded.same, vague = excluded.vague, likely = excluded.likely, root_id = excluded.root_id,
        bands = excluded.bands`.execute(tx);
    await sql`
      insert into head_band (consultation_id, band, first_opinion_id)
      select ${consultationId}, band, k.first_id
      from unnest(${part.filter(({ isHead }) => isHead).map(({ firstId }) => firstId)}::uuid[],
        ${part.filter(({ isHead }) => isHead).map(({ bands }) => arrayText(bands))}::text[]) as k (first_id, bands)
      cross join unnest(k.bands::int[]) as band
      on conflict do nothing`.execute(tx);
  }
}

/** As one text of an array of PostgreSQL: lists of lists go over as texts. */
const arrayText = (values: Iterable<string | number>) => `{${[...values].join(',')}}`;

/** Nobody is compared with these until they are put back. */
export async function deleteSeats(
  tx: Db,
  consultationId: string,
  firstIds: readonly string[],
): Promise<void> {
  if (firstIds.length === 0) return;
  await sql`delete from head_band where consultation_id = ${consultationId}
    and first_opinion_id = any(${[...firstIds]}::uuid[])`.execute(tx);
}

export async function deleteKnownCores(
  tx: Db,
  consultationId: string,
  cores: readonly string[],
): Promise<void> {
  if (cores.length === 0) return;
  await sql`delete from known_core where consultation_id = ${consultationId}
    and core = any(${[...cores]}::text[])`.execute(tx);
}

/** Groups that have come under another: their cores, which stand under it now. */
export async function moveRoots(
  tx: Db,
  consultationId: string,
  roots: ReadonlyMap<string, string>,
): Promise<string[]> {
  if (roots.size === 0) return [];
  const { rows } = await sql<{ core: string }>`
    update known_core k set root_id = r.into_id
    from unnest(${[...roots.keys()]}::uuid[], ${[...roots.values()]}::uuid[]) as r (root_id, into_id)
    where k.consultation_id = ${consultationId} and k.root_id = r.root_id returning k.core`.execute(tx);
  return rows.map(({ core }) => core);
}

export async function findUnderRoots(
  db: Db,
  consultationId: string,
  roots: readonly string[],
): Promise<Pick<KnownCore, 'core' | 'firstId' | 'same' | 'rootId'>[]> {
  const { rows } = await sql<KnownCore>`
    select k.core, k.first_opinion_id as "firstId", k.same, k.root_id as "rootId" from known_core k
    where k.consultation_id = ${consultationId} and k.root_id = any(${[...roots]}::uuid[])`.execute(db);
  return rows;
}

export async function setRoots(
  tx: Db,
  consultationId: string,
  rootOfCore: ReadonlyMap<string, string>,
): Promise<void> {
  await sql`
    update known_core k set root_id = r.root_id
    from unnest(${[...rootOfCore.keys()]}::text[], ${[...rootOfCore.values()]}::uuid[]) as r (core, root_id)
    where k.consultation_id = ${consultationId} and k.core = r.core`.execute(tx);
}

/** All pairs of groups of a round of which one names a unit less deeply, with their units. */
export async function findVagueRoots(db: Db, consultationId: string) {
  const { rows } = await sql<{ oneId: string; oneUnits: string; twoId: string; twoUnits: string }>`
    select distinct one.root_id as "oneId", one.units as "oneUnits", two.root_id as "twoId", two.units as "twoUnits"
    from known_core one cross join unnest(one.vague) as v (first_id)
    join known_core two on two.consultation_id = one.consultation_id and two.first_opinion_id = v.first_id
    where one.consultation_id = ${consultationId} and one.vague <> '{}'`.execute(db);
  return rows;
}

export async function deleteAllKnownCores(tx: Db, consultationId: string): Promise<void> {
  await tx.deleteFrom('head_band').where('consultation_id', '=', consultationId).execute();
  await tx.deleteFrom('known_core').where('consultation_id', '=', consultationId).execute();
}
