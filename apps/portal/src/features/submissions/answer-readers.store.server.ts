import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Language } from '#text/language.ts';

/** Who asked, with consent, to be told of the answer: one address, however spelt, with all that was sent under it. */
export interface AnswerReader {
  /** As it was typed last. */
  readonly email: string;
  /** Of the page on which the newest was sent. */
  readonly language: Language;
  /** The oldest first; at least one. */
  readonly receiptCodes: readonly string[];
}

/** All of a round. */
export const findAnswerReaders = (db: Db, consultationId: string): Promise<AnswerReader[]> =>
  findReaders(db, consultationId, sql``);

/** Those with an opinion in one of these groups, with the receipts of these opinions. */
export const findReadersOfGroups = (
  db: Db,
  consultationId: string,
  ordinals: readonly number[],
): Promise<AnswerReader[]> =>
  findReaders(
    db,
    consultationId,
    sql`and exists (select from group_membership m
      join opinion_group g on g.consultation_id = m.consultation_id and g.id = m.group_id
      where m.consultation_id = o.consultation_id and m.opinion_id = o.id and g.ordinal = any(${[...ordinals]}::int[]))`,
  );

/** What was taken back, and what is no opinion and gets no answer here, is nothing to be told of. */
async function findReaders(
  db: Db,
  consultationId: string,
  opinionIs: RawBuilder<unknown>,
): Promise<AnswerReader[]> {
  const { rows } = await sql<AnswerReader>`
    select (array_agg(c.email order by s.received_at desc, s.id desc))[1] as email,
      (array_agg(c.language order by s.received_at desc, s.id desc))[1] as language,
      array_agg(s.receipt_code order by s.received_at, s.id) as "receiptCodes"
    from contributor_contact c
    join submission s on s.consultation_id = c.consultation_id and s.id = c.submission_id
    where c.consultation_id = ${consultationId} and c.consent_answer_by_email and c.email is not null
      and exists (select from opinion o where o.consultation_id = s.consultation_id and o.submission_id = s.id
        and o.withdrawn_at is null and o.state <> 'notOpinion' ${opinionIs})
    group by lower(c.email) order by min(s.received_at), lower(c.email)`.execute(db);
  return rows;
}
