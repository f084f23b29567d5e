import { type RawBuilder, sql } from 'kysely';
import type { Position } from '#features/submissions/opinion.ts';
import type { Channel } from '#features/submissions/submission.ts';
import type { Db } from '#platform/db.server.ts';
import type { ResponseOutcome } from '../matrix.ts';
import type { ResponseState } from '../response.ts';
import type { OpinionWish, Step } from './desk-address.ts';
import type { UnitProgress } from './places.ts';

/**
 * How many opinions came in about each unit, and where those that are in a group are answered: kept numbers, no opinion is read. The
 * rows of one unit are as many as the units at which its opinions are answered.
 */
export async function findProgress(db: Db, consultationId: string): Promise<UnitProgress[]> {
  const { rows } = await sql<UnitProgress>`
    with counted as (
      select group_id, unit_id, opinions from grouped_count where consultation_id = ${consultationId}
      union all
      select group_id, unit_id, opinions from grouped_count_change where consultation_id = ${consultationId}
    ), grouped as (
      select c.unit_id as about, g.unit_id as answered_at, r.state, sum(c.opinions)::int as opinions
      from counted c
      join opinion_group g on g.consultation_id = ${consultationId} and g.id = c.group_id
      left join response r on r.consultation_id = ${consultationId} and r.group_id = c.group_id
      group by 1, 2, 3 having sum(c.opinions) <> 0
    ), received as (
      select unit_id as about, sum(received)::int as received from opinion_count_by_class
      where consultation_id = ${consultationId} group by unit_id
    ), in_groups as (select about, sum(opinions)::int as opinions from grouped group by about)
    select r.about, r.about as "answeredAt", r.received - coalesce(i.opinions, 0) as ungrouped,
      0 as open, 0 as waiting, 0 as approved
    from received r left join in_groups i on i.about is not distinct from r.about
    where r.received <> coalesce(i.opinions, 0)
    union all
    select about, answered_at, 0,
      coalesce(sum(opinions) filter (where coalesce(state, 'writing') in ('writing', 'returned')), 0)::int,
      coalesce(sum(opinions) filter (where state in ('proposed', 'checked')), 0)::int,
      coalesce(sum(opinions) filter (where state = 'approved'), 0)::int
    from grouped group by about, answered_at`.execute(db);
  return rows;
}

/** Opinions by the outcome of their approved answer. */
export async function countByOutcome(
  db: Db,
  consultationId: string,
): Promise<Partial<Record<ResponseOutcome, number>>> {
  const { rows } = await sql<{ outcome: ResponseOutcome; opinions: number }>`
    select r.outcome, sum(c.opinions)::int as opinions
    from response r join grouped_count_by_unit c on c.consultation_id = r.consultation_id and c.group_id = r.group_id
    where r.consultation_id = ${consultationId} and r.state = 'approved' and r.outcome is not null
    group by r.outcome`.execute(db);
  return Object.fromEntries(rows.map(({ outcome, opinions }) => [outcome, opinions]));
}

/** A group as the list of the desk shows it. */
export interface DeskRowGroup {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
  readonly unitId: string | null;
  readonly version: number;
  readonly opinions: number;
  readonly outcome: ResponseOutcome | null;
  readonly state: ResponseState | null;
  /** 0 while nobody has written. */
  readonly answerVersion: number;
  readonly explanation: string;
}

export interface GroupWish {
  /** Undefined: everywhere. */
  readonly units?: readonly (string | null)[] | undefined;
  readonly step?: Step | undefined;
}

// Not by coalesce: of that the planner takes one group in a hundred for a match, and compiles what it thinks a long search.
const STATES: Record<Step, RawBuilder<unknown>> = {
  'con-lai': sql`(r.state is null or r.state in ('writing', 'returned'))`,
  'tra-lai': sql`r.state = 'returned'`,
  'cho-duyet': sql`r.state in ('proposed', 'checked')`,
  xong: sql`r.state = 'approved'`,
};

/** Kept numbers of group g; read for as many groups as a page shows. */
const opinionsOfGroup = sql`((select coalesce(sum(c.opinions), 0) from grouped_count c
    where c.consultation_id = g.consultation_id and c.group_id = g.id)
  + (select coalesce(sum(c.opinions), 0) from grouped_count_change c
    where c.consultation_id = g.consultation_id and c.group_id = g.id))`;

/** "from … where …" of the groups; g group, r response. A group stands where it is answered (docs/interpretations/0082). */
export function groupsMatching(consultationId: string, { units, step }: GroupWish): RawBuilder<unknown> {
  const conditions = [sql`g.consultation_id = ${consultationId}`];
  if (units) {
    const named = units.filter((unit) => unit !== null);
    conditions.push(
      sql`(g.unit_id = any(${named}::text[]) or (${units.includes(null)} and g.unit_id is null))`,
    );
  }
  if (step) conditions.push(STATES[step]);
  // A group whose opinions have gone waits for nobody. Not by its kept numbers: of those the planner does not see that the first found
  // is enough, and adds up ten thousand groups for a page of fifty (measured by bench/answering-desk.ts).
  if (step && step !== 'xong')
    conditions.push(sql`exists (select from group_membership m
      join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
      where m.consultation_id = g.consultation_id and m.group_id = g.id and o.withdrawn_at is null and o.state <> 'notOpinion')`);
  return sql`from opinion_group g
    left join response r on r.consultation_id = g.consultation_id and r.group_id = g.id
    where ${sql.join(conditions, sql` and `)}`;
}

/** Groups that are answered elsewhere, with how many of their opinions are about these units; the largest first. */
export async function findAnsweredElsewhere(
  db: Db,
  consultationId: string,
  units: readonly (string | null)[],
  limit: number,
): Promise<{ id: string; ordinal: number; unitId: string | null; opinions: number }[]> {
  const named = units.filter((unit) => unit !== null);
  const here = (column: RawBuilder<unknown>) =>
    sql`(${column} = any(${named}::text[]) or (${units.includes(null)} and ${column} is null))`;
  const { rows } = await sql<{ id: string; ordinal: number; unitId: string | null; opinions: number }>`
    select g.id, g.ordinal, g.unit_id as "unitId", sum(c.opinions)::int as opinions
    from grouped_count_by_unit c
    join opinion_group g on g.consultation_id = c.consultation_id and g.id = c.group_id
    where c.consultation_id = ${consultationId} and ${here(sql`c.unit_id`)} and not coalesce(${here(sql`g.unit_id`)}, false)
    group by g.id, g.ordinal, g.unit_id order by 4 desc, 2 limit ${limit}`.execute(db);
  return rows;
}

const groupColumns = sql`g.id, g.ordinal, g.title, g.unit_id as "unitId", g.version, r.outcome, r.state,
  coalesce(r.version, 0) as "answerVersion", coalesce(r.explanation, '') as explanation, ${opinionsOfGroup}::int as opinions`;

/** A page of groups by their number, after the one named; one more than asked for says that there are others. */
export async function findDeskGroups(
  db: Db,
  consultationId: string,
  wish: GroupWish,
  page: { readonly after: number; readonly limit: number },
): Promise<DeskRowGroup[]> {
  const { rows } = await sql<DeskRowGroup>`select ${groupColumns} ${groupsMatching(consultationId, wish)}
    and g.ordinal > ${page.after} order by g.ordinal limit ${page.limit}`.execute(db);
  return rows;
}

/** The next group whose answer is at that step, after a number; from the beginning when there is none behind it. */
export async function findNextGroup(
  db: Db,
  consultationId: string,
  wish: GroupWish,
  after: number,
): Promise<string | undefined> {
  // Each half walks the numbers and stops at the first: nothing is sorted.
  const first = (
    half: RawBuilder<unknown>,
  ) => sql`(select g.id, g.ordinal ${groupsMatching(consultationId, wish)}
    and ${half} order by g.ordinal limit 1)`;
  const { rows } = await sql<{ id: string }>`select id from (
    ${first(sql`g.ordinal > ${after}`)} union all ${first(sql`g.ordinal < ${after}`)}) found
    order by ordinal < ${after}, ordinal limit 1`.execute(db);
  return rows[0]?.id;
}

/** The units about which the opinions of a group speak, the most frequent first: kept numbers. */
export async function findUnitsOfGroup(
  db: Db,
  consultationId: string,
  groupId: string,
): Promise<(string | null)[]> {
  const { rows } = await sql<{ unitId: string | null }>`select unit_id as "unitId" from grouped_count_by_unit
    where consultation_id = ${consultationId} and group_id = ${groupId} order by opinions desc, unit_id`.execute(
    db,
  );
  return rows.map(({ unitId }) => unitId);
}

/** An opinion as the desk lists it. */
export interface DeskOpinion {
  readonly id: string;
  readonly version: number;
  readonly unitId: string | null;
  readonly draftVersionId: string;
  readonly position: Position;
  readonly text: string;
  readonly suggestedWording: string | null;
  readonly state: 'published' | 'held' | 'hidden';
  readonly channel: Channel;
  readonly publicLabel: string;
  readonly late: boolean;
  readonly receivedAt: Date;
  readonly groupId: string | null;
  readonly groupOrdinal: number | null;
}

export interface DeskOpinionFilter extends OpinionWish {
  readonly units?: readonly (string | null)[] | undefined;
  readonly groupId?: string;
  readonly ungrouped?: boolean;
}

/** "from … where …"; o opinion, and s submission, m membership where the filter asks about them. */
export function opinionsMatching(consultationId: string, filter: DeskOpinionFilter): RawBuilder<unknown> {
  const conditions = [
    sql`o.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state <> 'notOpinion'`,
  ];
  if (filter.units) {
    const named = filter.units.filter((unit) => unit !== null);
    conditions.push(
      filter.units.includes(null)
        ? sql`(o.unit_id is null or o.unit_id = any(${named}::text[]))`
        : sql`o.unit_id = any(${named}::text[])`,
    );
  }
  if (filter.channel) conditions.push(sql`s.channel = ${filter.channel}`);
  if (filter.late !== undefined) conditions.push(sql`s.late = ${filter.late}`);
  if (filter.position) conditions.push(sql`o.position = ${filter.position}`);
  // Also of no id at all: a group that nobody named is not every group.
  if (filter.groupId !== undefined) conditions.push(sql`m.group_id = ${filter.groupId}`);
  if (filter.ungrouped)
    conditions.push(sql`not exists (select from group_membership u
      where u.consultation_id = o.consultation_id and u.opinion_id = o.id)`);
  if (filter.search) {
    conditions.push(sql`to_tsvector('simple', words_for_search(o.text || ' ' || coalesce(o.suggested_wording, '')))
      @@ plainto_tsquery('simple', words_for_search(${filter.search}::text))`);
  }
  const ofSubmission = filter.channel !== undefined || filter.late !== undefined;
  return sql`from opinion o
    ${ofSubmission ? sql`join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id` : sql``}
    ${filter.groupId !== undefined ? sql`join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id` : sql``}
    where ${sql.join(conditions, sql` and `)}`;
}

/** A page of opinions in the order of receipt (their ids), after the one named: found by id first, and only the page is put together. */
export async function findDeskOpinions(
  db: Db,
  consultationId: string,
  filter: DeskOpinionFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<DeskOpinion[]> {
  const { rows } = await sql<DeskOpinion>`
    with page as materialized (
      select o.id ${opinionsMatching(consultationId, filter)}
      ${page.after ? sql`and o.id > ${page.after}::uuid` : sql``}
      order by o.id limit ${page.limit}
    )
    select o.id, o.version, o.unit_id as "unitId", o.draft_version_id as "draftVersionId", o.position, o.text,
      o.suggested_wording as "suggestedWording", o.state, s.channel, s.public_label as "publicLabel", s.late,
      s.received_at as "receivedAt", m.group_id as "groupId",
      (select g.ordinal from opinion_group g where g.consultation_id = m.consultation_id and g.id = m.group_id) as "groupOrdinal"
    from page p
    join opinion o on o.consultation_id = ${consultationId} and o.id = p.id
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    left join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
    order by o.id`.execute(db);
  return rows;
}

/** How many match, counted no further than `most`: beyond it nobody needs the exact number. */
export async function countDeskOpinions(
  db: Db,
  consultationId: string,
  filter: DeskOpinionFilter,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (
    select 1 ${opinionsMatching(consultationId, filter)} limit ${most}) found`.execute(db);
  return rows[0]?.n ?? 0;
}
