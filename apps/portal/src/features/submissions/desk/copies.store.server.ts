import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import {
  type ListedOpinion,
  type ListedRow,
  listedColumns,
  listedFrom,
  listedTables,
  matching,
  type OpinionFilter,
} from '../opinion-list.store.server.ts';

/** Opinions shown as one: same place and quoted words, same words, same position, same suggested wording, same visibility. */
export interface Copies {
  readonly count: number;
  /** The earliest come first; at most `shown` of them. */
  readonly opinions: readonly ListedOpinion[];
}

/** The fingerprint sees the reasons only, so what else a reader would see must be equal too. */
const COPY_COLUMNS = ['unit_id', 'fingerprint', 'position', 'quote', 'suggested_wording', 'state'] as const;
const copyKey = sql.join(COPY_COLUMNS.map((column) => sql`o.${sql.id(column)}`));
export const sameCopy = sql.join(
  COPY_COLUMNS.map((column) => sql`w.${sql.id(column)} is not distinct from o.${sql.id(column)}`),
  sql` and `,
);

/** A page of distinct opinions in the order in which the first of each was received. */
export async function findCopies(
  db: Db,
  consultationId: string,
  filter: OpinionFilter,
  page: { readonly limit: number; readonly offset: number; readonly shown: number },
): Promise<Copies[]> {
  // Texts and anchors are read for the page only, after it is known which opinions stand on it.
  const { rows } = await sql<ListedRow & { leader: string }>`
    with keyed as (
      select o.id, (count(*) over (partition by ${copyKey}))::int as same_words, row_number() over copy as place,
             first_value(o.id) over copy as leader, first_value(s.received_at) over copy as first_at,
             first_value(s.id) over copy as first_submission, first_value(o.ordinal) over copy as first_ordinal
      ${matching(consultationId, filter)}
      window copy as (partition by ${copyKey} order by s.received_at, s.id, o.ordinal)
    ), page as (
      select leader from keyed where place = 1
      order by first_at, first_submission, first_ordinal limit ${page.limit} offset ${page.offset}
    ), shown as (
      select keyed.* from keyed join page using (leader) where place <= ${page.shown}
    )
    select ${listedColumns}, shown.same_words, shown.leader
    from shown join (${listedTables}) on o.consultation_id = ${consultationId} and o.id = shown.id
    order by first_at, first_submission, first_ordinal, place`.execute(db);
  const byLeader = Map.groupBy(rows, (row) => row.leader);
  return [...byLeader.values()].map((same) => ({
    count: same[0]!.same_words,
    opinions: same.map(listedFrom),
  }));
}

/** How many match, and how many of them differ. */
export async function countCopies(
  db: Db,
  consultationId: string,
  filter: OpinionFilter,
): Promise<{ opinions: number; distinct: number }> {
  const { rows } = await sql<{ opinions: number; distinct: number }>`
    select count(*)::int as opinions, count(distinct (${copyKey}))::int as distinct
    ${matching(consultationId, filter)}`.execute(db);
  return rows[0]!;
}
