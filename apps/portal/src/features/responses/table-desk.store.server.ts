import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { groupsMatching } from './desk/desk.store.server.ts';
import type { ResponseOutcome } from './matrix.ts';
import type { Response, ResponseState } from './response.ts';

/** A group as a row of the table desk. */
export interface TableRowGroup {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
  readonly unitId: string | null;
  /** Rises with each opinion that joins or leaves. */
  readonly version: number;
  readonly opinionsCount: number;
  /** Of these: from outside and after the deadline; what the staff said among themselves. */
  readonly late: number;
  readonly internal: number;
  readonly answer:
    | (Pick<Response, 'outcome' | 'changedUnitId' | 'version'> & { readonly state: ResponseState })
    | null;
}

interface Asked {
  /** In the order of the draft: the units of the version that was asked about; others stand behind them. */
  readonly order: readonly string[];
  /** Undefined: everywhere. */
  readonly units: readonly (string | null)[] | undefined;
}

/**
 * One page of groups in the order in which the table is printed (units that only another version has come last, each at its first
 * group): no two rows are of one rank, so none is on two pages. No more than the opinions of these groups are read. */
export async function findTableGroups(
  db: Db,
  consultationId: string,
  { order, units }: Asked,
  page: { readonly offset: number; readonly limit: number },
): Promise<TableRowGroup[]> {
  const { rows } = await sql<TableRowGroup>`
    with place as (
      select unit, place from unnest(${[...order]}::text[]) with ordinality as printed (unit, place)
    ), other as (
      select unit_id as unit, min(ordinal) as first from opinion_group
      where consultation_id = ${consultationId} and unit_id is not null and unit_id not in (select unit from place) group by unit_id
    ), page as materialized (
      select g.id, g.ordinal, g.title, g.unit_id, g.version, r.outcome, r.changed_unit_id, r.version as answer_version, r.state,
        row_number() over (order by chosen.place, chosen.first, chosen.ordinal) as line
      from (select g.id, coalesce(p.place, case when g.unit_id is null then 0 else 1000000 end) as place, coalesce(e.first, 0) as first,
          g.ordinal
        from (select g.* ${groupsMatching(consultationId, { units })}) g left join place p on p.unit = g.unit_id
        left join other e on e.unit = g.unit_id
        order by 2, 3, 4 limit ${page.limit} offset ${page.offset}) chosen
      join opinion_group g on g.consultation_id = ${consultationId} and g.id = chosen.id
      left join response r on r.consultation_id = g.consultation_id and r.group_id = g.id
    ), counted as (
      select m.group_id, count(*)::int as opinions, (count(*) filter (where s.late and s.counting_class <> 'staff'))::int as late,
        (count(*) filter (where s.counting_class = 'staff'))::int as internal
      from group_membership m
      join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
      join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
      where m.consultation_id = ${consultationId} and m.group_id in (select id from page)
        and o.withdrawn_at is null and o.state <> 'notOpinion'
      group by m.group_id
    )
    select page.id, ordinal, title, unit_id as "unitId", page.version, coalesce(opinions, 0) as "opinionsCount",
      coalesce(late, 0) as late, coalesce(internal, 0) as internal,
      case when state is not null then json_build_object('outcome', outcome, 'changedUnitId', changed_unit_id, 'version',
        answer_version, 'state', state) end as answer
    from page left join counted on counted.group_id = page.id order by line`.execute(db);
  return rows;
}

export async function countTableGroups(
  db: Db,
  consultationId: string,
  units: Asked['units'],
): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n ${groupsMatching(consultationId, { units })}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Groups with opinions and without an approved answer: kept numbers. */
export async function countUnanswered(db: Db, consultationId: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from (
      select group_id from (
        select group_id, opinions from grouped_count where consultation_id = ${consultationId}
        union all
        select group_id, opinions from grouped_count_change where consultation_id = ${consultationId}
      ) counted group by group_id having sum(opinions) > 0
    ) c where not exists (select from response r
      where r.consultation_id = ${consultationId} and r.group_id = c.group_id and r.state = 'approved')`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** What every answer with an outcome says of the text, of groups with opinions. */
export async function findLinkedAnswers(db: Db, consultationId: string) {
  const { rows } = await sql<{
    groupOrdinal: number;
    unitId: string | null;
    outcome: ResponseOutcome;
    changedUnitId: string | null;
    hasOpinions: boolean;
  }>`select g.ordinal as "groupOrdinal", g.unit_id as "unitId", r.outcome, r.changed_unit_id as "changedUnitId",
      exists (select from grouped_count_by_unit c where c.consultation_id = g.consultation_id and c.group_id = g.id) as "hasOpinions"
    from opinion_group g join response r on r.consultation_id = g.consultation_id and r.group_id = g.id
    where g.consultation_id = ${consultationId} and r.outcome in ('accepted', 'partlyAccepted')`.execute(db);
  return rows;
}

/** Opinions of the staff under approved answers, by outcome: counted in no figure of the table. */
export async function countInternalByOutcome(
  db: Db,
  consultationId: string,
): Promise<Partial<Record<ResponseOutcome, number>>> {
  const { rows } = await sql<{ outcome: ResponseOutcome; n: number }>`
    select r.outcome, count(*)::int as n
    from submission s
    join opinion o on o.consultation_id = s.consultation_id and o.submission_id = s.id
    join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
    join response r on r.consultation_id = m.consultation_id and r.group_id = m.group_id
    where s.consultation_id = ${consultationId} and s.counting_class = 'staff' and r.state = 'approved'
      and r.outcome is not null and o.withdrawn_at is null and o.state <> 'notOpinion'
    group by r.outcome`.execute(db);
  return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n]));
}
