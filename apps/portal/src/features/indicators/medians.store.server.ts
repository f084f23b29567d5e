import { sql } from 'kysely';
import { type Db, inTransaction } from '#platform/db.server.ts';
import type { Scope } from './indicator.ts';
import { outside } from './sources.store.server.ts';

/** Days to an answer in the middle, of one year; a group without an answer is not among them. */
export interface YearMedians {
  readonly ofBody: ReadonlyMap<string, number>;
  readonly ofGroup: ReadonlyMap<string, number>;
  /** Of all bodies; undefined when nothing was answered. */
  readonly whole: number | undefined;
}

/**
 * Days to an answer of every year of the scope, for each body, each group of bodies and all of them: the figure `daysToAnswer`. This works
 * by counting once how often each number of days occurs in each body and year (days are few, opinions are many) and finding the middle
 * among the counts: half a million opinions are read once, and not three times a year (bench/tile-map.ts). As everywhere a median is a
 * record's own amount, the lower one of two.
 */
export async function daysToAnswerByYear(
  db: Db,
  { from, to }: Pick<Scope, 'from' | 'to'>,
  bodies: readonly { readonly organisationId: string; readonly group: string }[],
): Promise<Map<number, YearMedians>> {
  const found = await inTransaction(db, async (tx) => {
    // The planner expects one answer of a round where there are dozens, and then asks an index for each of half a million opinions. For the
    // same reason days and bodies are chosen among the counts and not before: with them it expects no answers at all.
    const nested = (said: 'on' | 'off') =>
      sql`select set_config('enable_nestloop', ${said}, true)`.execute(tx);
    await nested('off');
    const { rows } = await sql<{
      kind: 'body' | 'group' | 'whole';
      year: number;
      name: string;
      middle: number;
    }>`
      with answered as materialized (
        select organisation_id, extract(year from on_date)::int as year, days, count(*) as n
        from counted_public_answer where ${outside} group by 1, 2, 3
      ), cell as materialized (
        select a.organisation_id, g.name, a.year, a.days, a.n from answered a
        join unnest(${bodies.map(({ organisationId }) => organisationId)}::uuid[], ${bodies.map(({ group }) => group)}::text[])
          as g (organisation_id, name) on g.organisation_id = a.organisation_id
        where a.year between extract(year from ${from}::date) and extract(year from ${to}::date)
      ), counted as (
        select 'body' as kind, year, organisation_id::text as name, days, n from cell
        union all select 'group', year, name, days, sum(n) from cell group by year, name, days
        union all select 'whole', year, '', days, sum(n) from cell group by year, days
      ), so_far as (
        select kind, year, name, days, sum(n) over (partition by kind, year, name order by days) as upto,
          sum(n) over (partition by kind, year, name) as total from counted
      )
      select kind, year, name, (min(days) filter (where upto * 2 >= total))::int as middle
      from so_far group by kind, year, name`.execute(tx);
    await nested('on');
    return rows;
  });
  const of = (year: number, kind: string) =>
    new Map(
      found.filter((row) => row.year === year && row.kind === kind).map((row) => [row.name, row.middle]),
    );
  return new Map(
    [...new Set(found.map(({ year }) => year))].map((year) => [
      year,
      { ofBody: of(year, 'body'), ofGroup: of(year, 'group'), whole: of(year, 'whole').get('') },
    ]),
  );
}
