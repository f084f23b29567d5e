import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { SavedFilter } from './saved-filter.ts';

/** One's own filters of a round, then those that colleagues share, by name. */
export async function findFilters(
  db: Db,
  consultationId: string,
  personId: string,
  withShared: boolean,
): Promise<SavedFilter[]> {
  const { rows } = await sql<SavedFilter>`
    select f.id, f.name, f.query, f.shared, f.owner_id = ${personId} as own, p.display_name as owner
    from desk_filter f join person p on p.id = f.owner_id
    where f.consultation_id = ${consultationId} and (f.owner_id = ${personId} or (f.shared and ${withShared}))
    order by f.owner_id <> ${personId}, f.name, f.id`.execute(db);
  return rows;
}

/** False: the person has one under this name already. */
export async function insertFilter(
  tx: Db,
  filter: Pick<SavedFilter, 'id' | 'name' | 'query' | 'shared'> & { readonly consultationId: string },
  by: { readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into desk_filter (consultation_id, id, owner_id, name, query, shared, saved_at)
    values (${filter.consultationId}, ${filter.id}, ${by.personId}, ${filter.name}, ${filter.query}, ${filter.shared}, ${by.at})
    on conflict (consultation_id, owner_id, name) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

export interface LockedFilter {
  readonly ownerId: string;
  readonly shared: boolean;
}

/** The filter, locked until the transaction ends. */
export async function lockFilter(
  tx: Db,
  consultationId: string,
  id: string,
): Promise<LockedFilter | undefined> {
  const { rows } = await sql<LockedFilter>`select owner_id as "ownerId", shared from desk_filter
    where consultation_id = ${consultationId} and id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function setShared(tx: Db, consultationId: string, id: string, shared: boolean): Promise<void> {
  await sql`update desk_filter set shared = ${shared} where consultation_id = ${consultationId} and id = ${id}`.execute(
    tx,
  );
}

export async function deleteFilter(tx: Db, consultationId: string, id: string): Promise<void> {
  await sql`delete from desk_filter where consultation_id = ${consultationId} and id = ${id}`.execute(tx);
}
