import { sql } from 'kysely';
import type { OrganisationLevel } from '#features/organisations/organisation.ts';
import type { Db } from '#platform/db.server.ts';

export interface PlacedBody {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly level: OrganisationLevel;
  readonly territory: string;
}

/** All bodies there are and were, in the order of the official lists. */
export async function findPlacedBodies(db: Db): Promise<PlacedBody[]> {
  const { rows } = await sql<PlacedBody>`
    select id, slug, name, level, territory from organisation order by sort_key, name`.execute(db);
  return rows;
}
