import { type RawBuilder, sql } from 'kysely';
import type { IndicatorCode, Scope } from './indicator.ts';

/** Rows of a view of 0212 in the scope; `amount` its own, or one a row. */
const rows =
  (view: string, kind: string, amount: RawBuilder<unknown> = sql`1`) =>
  ({ organisationIds, from, to }: Scope) =>
    sql`select id, null::uuid as parent_id, null::text as unit_id, ${kind}::text as kind, label, on_date, ${amount}::bigint as amount,
      organisation_id from ${sql.table(view)}
      where organisation_id = any(${[...organisationIds]}::uuid[]) and on_date between ${from}::date and ${to}::date`;

/** What was told, held, asked and learned; none of it belongs to a programme. */
export const TELLING_SOURCES: Readonly<
  Partial<Record<IndicatorCode, (scope: Scope) => RawBuilder<unknown>>>
> = {
  newsPublished: rows('counted_news', 'news'),
  gatheringsHeld: rows('counted_gathering', 'gathering'),
  gatheringPeople: rows('counted_gathering', 'gathering', sql`amount`),
  surveysHeld: rows('counted_survey', 'survey'),
  contestsHeld: rows('counted_contest', 'contest'),
  contestPeople: rows('counted_contest', 'contest', sql`amount`),
  skillDocuments: rows('counted_skill_document', 'skillDocument'),
};
