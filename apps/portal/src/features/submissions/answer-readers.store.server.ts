import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Language } from '#text/language.ts';

/** Of those who asked to be told of the answer: who has an opinion in one of these groups. */
export async function findReadersOfGroups(
  db: Db,
  consultationId: string,
  ordinals: readonly number[],
): Promise<{ readonly email: string; readonly receiptCode: string; readonly language: Language }[]> {
  const { rows } = await sql<{ email: string; receiptCode: string; language: Language }>`
    select distinct c.email, c.language, s.receipt_code as "receiptCode"
    from opinion_group g
    join group_membership m on m.consultation_id = g.consultation_id and m.group_id = g.id
    join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    join contributor_contact c on c.consultation_id = s.consultation_id and c.submission_id = s.id
    where g.consultation_id = ${consultationId} and g.ordinal = any(${[...ordinals]}::int[])
      and o.withdrawn_at is null and o.state <> 'notOpinion'
      and c.consent_answer_by_email and c.email is not null`.execute(db);
  return rows;
}
