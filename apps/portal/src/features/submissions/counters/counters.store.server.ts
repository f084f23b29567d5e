import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** As many changes as are added up in one transaction. */
const AT_ONCE = 10_000;

/**
 * Adds up what has come since and returns how many changes that were. Readers see the same sums before and after; two who do
 * it at once take different changes, and meet at the sums in one order.
 */
export async function foldCounts(db: Db): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    with taken as (
      delete from opinion_count_change c using (
        select consultation_id, id from opinion_count_change order by consultation_id, id
        limit ${AT_ONCE} for update skip locked) oldest
      where c.consultation_id = oldest.consultation_id and c.id = oldest.id
      returning c.consultation_id, c.unit_id, c.counting_class, c.received, c.published
    ), added as (
      insert into opinion_count as n (consultation_id, unit_id, counting_class, received, published)
      select consultation_id, unit_id, counting_class, sum(received), sum(published) from taken
      group by consultation_id, unit_id, counting_class order by consultation_id, unit_id, counting_class
      on conflict (consultation_id, unit_id, counting_class) do update
        set received = n.received + excluded.received, published = n.published + excluded.published
    )
    select count(*)::int as taken from taken`.execute(db);
  return rows[0]?.taken ?? 0;
}

/** The same for the numbers of groups. */
export async function foldGroupedCounts(db: Db): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    with taken as (
      delete from grouped_count_change c using (
        select consultation_id, id from grouped_count_change order by consultation_id, id
        limit ${AT_ONCE} for update skip locked) oldest
      where c.consultation_id = oldest.consultation_id and c.id = oldest.id
      returning c.consultation_id, c.group_id, c.unit_id, c.opinions
    ), added as (
      insert into grouped_count as n (consultation_id, group_id, unit_id, opinions)
      select consultation_id, group_id, unit_id, sum(opinions) from taken
      group by consultation_id, group_id, unit_id order by consultation_id, group_id, unit_id
      on conflict (consultation_id, group_id, unit_id) do update set opinions = n.opinions + excluded.opinions
    )
    select count(*)::int as taken from taken`.execute(db);
  return rows[0]?.taken ?? 0;
}

/** A unit whose sum is not what its opinions say. */
export interface WrongCount {
  readonly consultationId: string;
  readonly unitId: string | null;
  readonly countingClass: string;
  /** What has to be added. */
  readonly received: number;
  readonly published: number;
}

/**
 * Counts every opinion anew and appends what is missing, so that nobody who sends meanwhile has to wait: comparing and
 * appending are one statement, which sees opinions, sums and changes of one moment. Run it in a transaction; of two
 * at once the second waits.
 */
export async function correctCounts(tx: Db): Promise<WrongCount[]> {
  if (!tx.isTransaction) throw new Error('correctCounts: must run in a transaction');
  await sql`select pg_advisory_xact_lock(hashtext('opinion_count'))`.execute(tx);
  const { rows } = await sql<WrongCount>`
    with missing as (
      select consultation_id, unit_id, counting_class, sum(received) as received, sum(published) as published from (
        select consultation_id, unit_id, counting_class, received, published from opinion_recount
        union all
        select consultation_id, unit_id, counting_class, -received, -published from opinion_count_by_class
      ) both_sides
      group by consultation_id, unit_id, counting_class
      having sum(received) <> 0 or sum(published) <> 0
    )
    insert into opinion_count_change (consultation_id, unit_id, counting_class, received, published)
    select consultation_id, unit_id, counting_class, received, published from missing
    returning consultation_id as "consultationId", unit_id as "unitId", counting_class as "countingClass", received, published
  `.execute(tx);
  return rows;
}

/** A group whose sum is not what its opinions say. */
export interface WrongGroupedCount {
  readonly consultationId: string;
  readonly groupId: string;
  readonly unitId: string | null;
  /** What has to be added. */
  readonly opinions: number;
}

/** The same for the numbers of groups. */
export async function correctGroupedCounts(tx: Db): Promise<WrongGroupedCount[]> {
  if (!tx.isTransaction) throw new Error('correctGroupedCounts: must run in a transaction');
  await sql`select pg_advisory_xact_lock(hashtext('grouped_count'))`.execute(tx);
  const { rows } = await sql<WrongGroupedCount>`
    with missing as (
      select consultation_id, group_id, unit_id, sum(opinions) as opinions from (
        select consultation_id, group_id, unit_id, opinions from grouped_recount
        union all
        select consultation_id, group_id, unit_id, -opinions from grouped_count_by_unit
      ) both_sides
      group by consultation_id, group_id, unit_id having sum(opinions) <> 0
    )
    insert into grouped_count_change (consultation_id, group_id, unit_id, opinions)
    select consultation_id, group_id, unit_id, opinions from missing
    returning consultation_id as "consultationId", group_id as "groupId", unit_id as "unitId", opinions
  `.execute(tx);
  return rows;
}
