import { sql } from 'kysely';
import { type Db, inTransaction } from '#platform/db.server.ts';
import type { IndicatorCode, Scope } from './indicator.ts';
import { rowsOf } from './sources.store.server.ts';

/** The amounts in the middle, of one year each; a group without a record is not among them. */
export interface YearMedians {
  readonly ofBody: ReadonlyMap<string, number>;
  readonly ofGroup: ReadonlyMap<string, number>;
  /** Of all bodies of the scope; undefined when there is no record. */
  readonly whole: number | undefined;
}

/**
 * Medians of every year of the scope, for each body, for each group of bodies and for all of them. This works by counting once how often
 * each amount occurs in each body and year (days are few, opinions are many) and finding the middle among the counts: half a million
 * opinions are read once and not three times a year (measured by bench/tile-map.ts). As everywhere a median is a record's own amount, the
 * lower one of two.
 */
export async function mediansByYear(
  db: Db,
  code: IndicatorCode,
  scope: Scope,
  groups: readonly { readonly organisationId: string; readonly group: string }[],
): Promise<Map<number, YearMedians>> {
  const found = await inTransaction(db, async (tx) => {
    // The planner expects one answer of a round where there are dozens, and then asks an index for each of half a million opinions.
    const planned = (nested: 'on' | 'off') =>
      sql`select set_config('enable_nestloop', ${nested}, true)`.execute(tx);
    await planned('off');
    const { rows } = await sql<{
      kind: 'body' | 'group' | 'whole';
      year: number;
      name: string;
      middle: number;
    }>`
      with cell as materialized (
        select c.organisation_id, g.name, extract(year from c.on_date)::int as year, c.amount, count(*) as n
        from (${rowsOf(code, scope)}) c
        join unnest(${groups.map(({ organisationId }) => organisationId)}::uuid[], ${groups.map(({ group }) => group)}::text[])
          as g (organisation_id, name) on g.organisation_id = c.organisation_id
        group by 1, 2, 3, 4
      ), counted as (
        select 'body' as kind, year, organisation_id::text as name, amount, n from cell
        union all select 'group', year, name, amount, sum(n) from cell group by year, name, amount
        union all select 'whole', year, '', amount, sum(n) from cell group by year, amount
      ), so_far as (
        select kind, year, name, amount, sum(n) over (partition by kind, year, name order by amount) as upto,
          sum(n) over (partition by kind, year, name) as total from counted
      )
      select kind, year, name, (min(amount) filter (where upto * 2 >= total))::int as middle
      from so_far group by kind, year, name`.execute(tx);
    await planned('on');
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
