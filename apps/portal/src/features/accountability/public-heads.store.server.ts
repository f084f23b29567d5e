import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** The newest signed head of a public round. */
export interface NewestHead {
  readonly slug: string;
  readonly shortTitle: string;
  readonly round: number;
  readonly size: number;
  readonly root: string;
  readonly signedAt: Date;
}

/** One for each public round, the latest signed first. */
export async function findNewestHeads(db: Db, limit: number): Promise<NewestHead[]> {
  const { rows } = await sql<NewestHead>`
    select p.slug, p.short_title as "shortTitle", c.round, h.size::int as size, h.root, h.signed_at as "signedAt"
    from (select distinct on (consultation_id) * from signed_head
      order by consultation_id, size desc, signed_at desc) h
    join consultation c on c.id = h.consultation_id join law_project p on p.id = c.project_id
    where c.state in ('open', 'closed', 'completed') and c.opened_at is not null and c.taken_down_at is null
    order by h.signed_at desc, p.slug limit ${limit}`.execute(db);
  return rows;
}
