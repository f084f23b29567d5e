import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { CitableOpinion, CoveredOpinion } from '../themes/cited-sentences.ts';

export interface CitableSame extends CitableOpinion {
  readonly sameId: string;
}

/**
 * Of each of these the first opinion that readers may see, in the words that they may see, with how many of them there are. What is
 * hidden, held, taken back or of the staff is neither cited nor counted.
 */
export async function findCitable(
  db: Db,
  consultationId: string,
  sameIds: readonly string[],
): Promise<CitableSame[]> {
  const { rows } = await sql<CitableSame>`
    select c.group_id as "sameId", min(p.id::text) as "opinionId", count(*)::int as opinions,
      (array_agg(p.text order by p.id))[1] as text
    from opinion_core c
    join public_opinion p on p.consultation_id = c.consultation_id and p.id = c.opinion_id
    join submission s on s.consultation_id = p.consultation_id and s.id = p.submission_id
    where c.consultation_id = ${consultationId} and c.group_id = any(${[...sameIds]}::uuid[])
      and s.counting_class <> 'staff' and p.text <> ''
    group by c.group_id order by c.group_id`.execute(db);
  return rows;
}

/** Opinions of these out of which a moderator took something: what was taken out of one is cited from no copy of it. */
export async function findCovered(
  db: Db,
  consultationId: string,
  sameIds: readonly string[],
): Promise<CoveredOpinion[]> {
  const { rows } = await sql<CoveredOpinion>`
    select distinct o.text, o.public_text as shown
    from opinion_core c
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id
    where c.consultation_id = ${consultationId} and c.group_id = any(${[...sameIds]}::uuid[])
      and o.withdrawn_at is null and o.state <> 'notOpinion' and o.public_text is not null`.execute(db);
  return rows;
}
