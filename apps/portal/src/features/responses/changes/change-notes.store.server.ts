import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { PublishedMatrix } from '../matrix.ts';

export interface PublishedRound {
  readonly consultationId: string;
  readonly round: number;
  /** The newest edition. */
  readonly content: PublishedMatrix;
  /** The version whose units it names as changed: the newest confirmed one when it was published; null: editions name different ones. */
  readonly namesVersion: string | null;
}

/** The latest public round about a version whose table is published. */
export async function findPublishedRound(
  db: Db,
  draftVersionId: string,
): Promise<PublishedRound | undefined> {
  const { rows } = await sql<PublishedRound>`
    with round as (
      select c.id, c.project_id, c.round from consultation c
      where c.draft_version_id = ${draftVersionId} and c.state = 'completed' and c.taken_down_at is null
      order by c.round desc limit 1
    ), edition as (
      select m.*, round.round, (select v.id from draft_version v where v.project_id = round.project_id and v.state = 'confirmed'
        and v.confirmed_at <= m.published_at order by v.ordinal desc limit 1) as names
      from round join published_matrix m on m.consultation_id = round.id
    )
    select consultation_id as "consultationId", round, content,
      case when (select count(distinct names) from edition) = 1 then names end as "namesVersion"
    from edition order by edition desc limit 1`.execute(db);
  return rows[0];
}
