import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

const AT_ONCE = 10_000;

/** Adds up the numbers by channel that have come since, as `foldCounts` does; returns how many changes that were. */
export async function foldChannelCounts(db: Db): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    with taken as (
      delete from channel_count_change c using (
        select consultation_id, id from channel_count_change order by consultation_id, id
        limit ${AT_ONCE} for update skip locked) oldest
      where c.consultation_id = oldest.consultation_id and c.id = oldest.id
      returning c.consultation_id, c.channel, c.counting_class, c.late, c.received
    ), added as (
      insert into channel_count as n (consultation_id, channel, counting_class, late, received)
      select consultation_id, channel, counting_class, late, sum(received) from taken
      group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (consultation_id, channel, counting_class, late) do update
        set received = n.received + excluded.received
    )
    select count(*)::int as taken from taken`.execute(db);
  return rows[0]?.taken ?? 0;
}

/** A channel whose sum is not what its opinions say. */
export interface WrongChannelCount {
  readonly consultationId: string;
  readonly channel: string;
  readonly countingClass: string;
  readonly late: boolean;
  /** What has to be added. */
  readonly received: number;
}

/** As `correctCounts`: counts anew and appends what is missing. */
export async function correctChannelCounts(tx: Db): Promise<WrongChannelCount[]> {
  if (!tx.isTransaction) throw new Error('correctChannelCounts: must run in a transaction');
  await sql`select pg_advisory_xact_lock(hashtext('channel_count'))`.execute(tx);
  const { rows } = await sql<WrongChannelCount>`
    with missing as (
      select consultation_id, channel, counting_class, late, sum(received) as received from (
        select consultation_id, channel, counting_class, late, received from channel_recount
        union all
        select consultation_id, channel, counting_class, late, -received from channel_count_now
      ) both_sides
      group by 1, 2, 3, 4 having sum(received) <> 0
    )
    insert into channel_count_change (consultation_id, channel, counting_class, late, received)
    select consultation_id, channel, counting_class, late, received from missing
    returning consultation_id as "consultationId", channel, counting_class as "countingClass", late, received`.execute(
    tx,
  );
  return rows;
}
