import { sql } from 'kysely';
import type { Channel } from '#features/submissions/submission.ts';
import type { Db } from '#platform/db.server.ts';

export interface Received {
  readonly received: number;
  readonly late: number;
  readonly byChannel: Readonly<Partial<Record<Channel, number>>>;
}

/** Opinions of a consultation by channel; late ones counted apart as well. */
export async function countReceivedByChannel(db: Db, consultationId: string): Promise<Received> {
  const { rows } = await sql<{ channel: Channel; n: number; late: number }>`
    select s.channel, count(*)::int as n, (count(*) filter (where s.late))::int as late
    from opinion o join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where o.consultation_id = ${consultationId} group by s.channel order by n desc`.execute(db);
  return {
    received: rows.reduce((sum, { n }) => sum + n, 0),
    late: rows.reduce((sum, { late }) => sum + late, 0),
    byChannel: Object.fromEntries(rows.map(({ channel, n }) => [channel, n])),
  };
}

/**
 * For each group the words that most of its opinions use; hidden ones are not quoted. Who only suggested another
 * wording is quoted with it: the fingerprint sees the reasons only. Of equally frequent words those written with
 * marks stand better in an official table.
 */
export async function findQuotedWords(db: Db, consultationId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ group_id: string; text: string }>`
    select distinct on (group_id) group_id, text from (
      select m.group_id, o.fingerprint, min(coalesce(nullif(o.text, ''), o.suggested_wording, '')) as text, count(*) as n
      from group_membership m join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
      where m.consultation_id = ${consultationId} and o.state = 'published'
      group by m.group_id, o.fingerprint, case when o.text = '' then o.suggested_wording end
    ) words order by group_id, n desc, text = unaccent(text), length(text), text`.execute(db);
  return new Map(rows.map((row) => [row.group_id, row.text]));
}
