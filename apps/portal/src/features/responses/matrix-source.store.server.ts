import { type RawBuilder, sql } from 'kysely';
import type { Channel, CountingClass } from '#features/submissions/submission.ts';
import type { Db } from '#platform/db.server.ts';

export interface Received {
  /** From outside the body. */
  readonly received: number;
  readonly late: number;
  readonly byChannel: Readonly<Partial<Record<Channel, number>>>;
  /** Whose they are; social criticism apart. */
  readonly byClass: Readonly<Partial<Record<CountingClass, number>>>;
  /** What the staff said among themselves, in none of the other figures. */
  readonly internal: number;
}

interface Counted {
  readonly channel: Channel;
  readonly class: CountingClass;
  readonly n: number;
  readonly late: number;
}

/** Opinions of a consultation by channel and by class, counted one by one; late ones apart as well, those of the staff only apart. */
export async function countReceivedByChannel(db: Db, consultationId: string): Promise<Received> {
  return receivedOf(await countsIn(db, consultationId, sql`channel_recount`));
}

/** The same from kept numbers: for looking, not for publishing. */
export async function findReceivedByChannel(db: Db, consultationId: string): Promise<Received> {
  return receivedOf(await countsIn(db, consultationId, sql`channel_count_now`));
}

async function countsIn(db: Db, consultationId: string, view: RawBuilder<unknown>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select channel, counting_class as class, sum(received)::int as n, coalesce(sum(received) filter (where late), 0)::int as late
    from ${view} where consultation_id = ${consultationId} group by 1, 2 order by n desc, 1, 2`.execute(db);
  return rows;
}

function receivedOf(all: readonly Counted[]): Received {
  const rows = all.filter((row) => row.class !== 'staff');
  const sum = (counted: readonly Counted[]) => counted.reduce((total, { n }) => total + n, 0);
  const by = <Key extends 'channel' | 'class'>(key: Key) =>
    Object.fromEntries(
      [...Map.groupBy(rows, (row) => row[key])]
        .map(([value, group]) => [value, sum(group)] as const)
        .sort(([, a], [, b]) => b - a),
    ) as Partial<Record<(typeof rows)[number][Key], number>>;
  return {
    received: sum(rows),
    late: rows.reduce((total, { late }) => total + late, 0),
    byChannel: by('channel'),
    byClass: by('class'),
    internal: sum(all) - sum(rows),
  };
}

/**
 * For each group the words that most of its opinions use; hidden ones are not quoted, nor what the staff said among
 * themselves. Who only suggested another
 * wording is quoted with it: the fingerprint sees the reasons only. Of equally frequent words those written with
 * marks stand better in an official table.
 */
export async function findQuotedWords(db: Db, consultationId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ group_id: string; text: string }>`
    select distinct on (group_id) group_id, text from (
      select m.group_id, o.fingerprint, min(coalesce(nullif(coalesce(o.public_text, o.text), ''),
        o.public_wording, o.suggested_wording, '')) as text, count(*) as n
      from group_membership m join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
      join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
      where m.consultation_id = ${consultationId} and o.state = 'published' and s.counting_class <> 'staff'
      group by m.group_id, o.fingerprint, case when o.text = '' then o.suggested_wording end
    ) words order by group_id, n desc, text = unaccent(text), length(text), text`.execute(db);
  return new Map(rows.map((row) => [row.group_id, row.text]));
}

/** For each group the units other than its own about which its opinions from outside speak, with their number. */
export async function findUnitsSpokenOf(
  db: Db,
  consultationId: string,
): Promise<Map<string, { unitId: string | null; count: number }[]>> {
  const { rows } = await sql<{ groupId: string; unitId: string | null; count: number }>`
    select m.group_id as "groupId", o.unit_id as "unitId", count(*)::int as count
    from opinion_group g
    join group_membership m on m.consultation_id = g.consultation_id and m.group_id = g.id
    join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where g.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state <> 'notOpinion'
      and s.counting_class <> 'staff' and o.unit_id is distinct from g.unit_id
    group by 1, 2`.execute(db);
  const byGroup = Map.groupBy(rows, ({ groupId }) => groupId);
  return new Map(
    [...byGroup].map(([groupId, units]) => [groupId, units.map(({ unitId, count }) => ({ unitId, count }))]),
  );
}
