import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { SaidLikeness } from './likeness.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    said_likeness: SaidLikenessTable;
  }
}

interface SaidLikenessTable {
  consultation_id: string;
  id: string;
  one_id: string;
  two_id: string;
  is_same: boolean;
  said_by: string;
  said_at: Date;
  taken_back_by: string | null;
  taken_back_at: Date | null;
}

/** All of a round that people have called the same, also where it was taken back: those may still stand together. */
export async function findSaidSame(
  db: Db,
  consultationId: string,
): Promise<{ readonly oneId: string; readonly twoId: string; readonly isTakenBack: boolean }[]> {
  const { rows } = await sql<{ oneId: string; twoId: string; isTakenBack: boolean }>`
    select one_id as "oneId", two_id as "twoId", taken_back_at is not null as "isTakenBack" from said_likeness
    where consultation_id = ${consultationId} and is_same`.execute(db);
  return rows;
}

/** Whether a person has said of an opinion in the one group and of one in the other that they are two. */
export async function areParted(
  db: Db,
  consultationId: string,
  oneGroup: string,
  twoGroup: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from said_likeness l
    join opinion_core a on a.consultation_id = l.consultation_id and a.opinion_id = l.one_id
    join opinion_core b on b.consultation_id = l.consultation_id and b.opinion_id = l.two_id
    where l.consultation_id = ${consultationId} and not l.is_same and l.taken_back_at is null
      and a.group_id in (${oneGroup}, ${twoGroup}) and b.group_id in (${oneGroup}, ${twoGroup}) and a.group_id <> b.group_id
    limit 1`.execute(db);
  return rows.length > 0;
}

/** Of these opinions those that officers group: neither held nor taken back nor of the staff, and read. */
export async function findStanding(
  db: Db,
  consultationId: string,
  opinionIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ opinionId: string; groupId: string }>`
    select c.opinion_id as "opinionId", c.group_id as "groupId" from opinion_core c
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id and o.fingerprint = c.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where c.consultation_id = ${consultationId} and c.opinion_id = any(${[...opinionIds]}::uuid[])
      and o.withdrawn_at is null and o.state not in ('notOpinion', 'held') and s.counting_class <> 'staff'`.execute(
    db,
  );
  return new Map(rows.map(({ opinionId, groupId }) => [opinionId, groupId]));
}

export async function insertSaid(
  tx: Db,
  consultationId: string,
  { id, oneId, twoId, isSame }: SaidLikeness,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await sql`insert into said_likeness (consultation_id, id, one_id, two_id, is_same, said_by, said_at)
    values (${consultationId}, ${id}, ${oneId}, ${twoId}, ${isSame}, ${by.personId}, ${by.at})`.execute(tx);
}

/** What was said and stands is taken back; undefined: somebody has taken it back already, or it was never said. */
export async function takeBackSaid(
  tx: Db,
  consultationId: string,
  id: string,
  by: { readonly personId: string; readonly at: Date },
): Promise<SaidLikeness | undefined> {
  const { rows } = await sql<SaidLikeness>`
    update said_likeness set taken_back_by = ${by.personId}, taken_back_at = ${by.at}
    where consultation_id = ${consultationId} and id = ${id} and taken_back_at is null
    returning id, one_id as "oneId", two_id as "twoId", is_same as "isSame"`.execute(tx);
  return rows[0];
}

export interface SaidRow extends SaidLikeness {
  readonly by: string;
  readonly at: Date;
  readonly takenBackBy: string | null;
  readonly takenBackAt: Date | null;
  /** What officers may read of the two now; null: held, taken back or no opinion. */
  readonly oneText: string | null;
  readonly twoText: string | null;
  /** Of all that was said in the round. */
  readonly all: number;
}

const shownText = (opinion: 'a' | 'b') => sql`case when ${sql.ref(`${opinion}.withdrawn_at`)} is null
  and ${sql.ref(`${opinion}.state`)} not in ('notOpinion', 'held')
  then coalesce(nullif(coalesce(${sql.ref(`${opinion}.public_text`)}, ${sql.ref(`${opinion}.text`)}), ''),
    ${sql.ref(`${opinion}.public_wording`)}, ${sql.ref(`${opinion}.suggested_wording`)}) end`;

/** What was said in a round, the newest first. */
export async function findSaid(
  db: Db,
  consultationId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    select l.id, l.one_id as "oneId", l.two_id as "twoId", l.is_same as "isSame", p.display_name as by, l.said_at as at,
      q.display_name as "takenBackBy", l.taken_back_at as "takenBackAt",
      ${shownText('a')} as "oneText", ${shownText('b')} as "twoText", count(*) over ()::int as "all"
    from said_likeness l
    join opinion a on a.consultation_id = l.consultation_id and a.id = l.one_id
    join opinion b on b.consultation_id = l.consultation_id and b.id = l.two_id
    join person p on p.id = l.said_by
    left join person q on q.id = l.taken_back_by
    where l.consultation_id = ${consultationId}
    order by l.id desc limit ${limit} offset ${offset}`.execute(db);
  return rows;
}
