import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Two groups that may be one, by an opinion of each; the larger group is the first. */
export interface LikelyPair {
  readonly one: LikelySide;
  readonly two: LikelySide;
  /** Of all such pairs. */
  readonly all: number;
}
export interface LikelySide {
  readonly opinionId: string;
  readonly groupId: string;
  readonly unitId: string | null;
  readonly text: string;
  readonly wording: string | null;
  /** That stand in its group. */
  readonly opinions: number;
}

/** What officers group; as the cards of masses count. */
const SHOWN = sql`o.withdrawn_at is null and o.state not in ('notOpinion', 'held') and s.counting_class <> 'staff'`;
const READ = sql`join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id and o.fingerprint = c.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id`;

const inPlace = (opinion: string, articleId: string | null): RawBuilder<boolean> => {
  const unit = sql.ref(`${opinion}.unit_id`);
  return articleId === null
    ? sql`${unit} is null`
    : sql`(${unit} = ${articleId} or starts_with(${unit}, ${`${articleId}__`}))`;
};

/**
 * Pairs of groups of which a person is asked whether they are one, the largest first. Of all cores that link two groups those with most copies
 * are shown, each by its first opinion that officers may see. Left out is whatever a person has parted, and where nothing waits for a
 * group. `articleId`: one of the two was given there; null: about the draft as a whole.
 */
export async function findLikelyPairs(
  db: Db,
  consultationId: string,
  { articleId, limit, offset }: { articleId?: string | null; limit: number; offset: number },
): Promise<LikelyPair[]> {
  const place =
    articleId === undefined ? sql`true` : sql`(${inPlace('a', articleId)} or ${inPlace('b', articleId)})`;
  const { rows } = await sql<PairRow>`
    with link as materialized (
      select k.core as one, h.core as two
      from known_core k cross join unnest(k.likely) as l (first_id)
      join known_core h on h.consultation_id = k.consultation_id and h.first_opinion_id = l.first_id
      where k.consultation_id = ${consultationId} and k.likely <> '{}'
    ), linked as materialized (
      select c.core, c.group_id, min(o.id::text)::uuid as opinion_id, count(*)::int as copies
      from (select one as core from link union select two from link) x
      join opinion_core c on c.consultation_id = ${consultationId} and c.core = x.core
      ${READ}
      where ${SHOWN} group by c.core, c.group_id
    ), pair as materialized (
      select distinct on (first_group, second_group) first_group, second_group, one_id, two_id
      from (
        select least(a.group_id, b.group_id) as first_group, greatest(a.group_id, b.group_id) as second_group,
          case when a.group_id < b.group_id then a.opinion_id else b.opinion_id end as one_id,
          case when a.group_id < b.group_id then b.opinion_id else a.opinion_id end as two_id, a.copies + b.copies as copies
        from link join linked a on a.core = link.one join linked b on b.core = link.two where a.group_id <> b.group_id
      ) l order by first_group, second_group, copies desc, one_id, two_id
    ), size as materialized (
      select c.group_id, count(*)::int as opinions, bool_or(not exists (select from group_membership g
        where g.consultation_id = o.consultation_id and g.opinion_id = o.id)) as waits
      from opinion_core c ${READ}
      where c.consultation_id = ${consultationId} and ${SHOWN}
        and c.group_id in (select first_group from pair union select second_group from pair)
      group by c.group_id
    ), parted as materialized (
      select least(c.group_id, d.group_id) as first_group, greatest(c.group_id, d.group_id) as second_group
      from said_likeness l
      join opinion_core c on c.consultation_id = l.consultation_id and c.opinion_id = l.one_id
      join opinion_core d on d.consultation_id = l.consultation_id and d.opinion_id = l.two_id
      where l.consultation_id = ${consultationId} and not l.is_same and l.taken_back_at is null
    )
    select p.first_group as "oneGroup", p.second_group as "twoGroup", a.id as "oneId", b.id as "twoId",
      a.unit_id as "oneUnit", b.unit_id as "twoUnit",
      coalesce(a.public_text, a.text) as "oneText", coalesce(b.public_text, b.text) as "twoText",
      coalesce(a.public_wording, a.suggested_wording) as "oneWording",
      coalesce(b.public_wording, b.suggested_wording) as "twoWording",
      m.opinions as "oneOpinions", n.opinions as "twoOpinions", count(*) over ()::int as "all"
    from pair p
    join size m on m.group_id = p.first_group
    join size n on n.group_id = p.second_group
    join opinion a on a.consultation_id = ${consultationId} and a.id = p.one_id
    join opinion b on b.consultation_id = ${consultationId} and b.id = p.two_id
    where (m.waits or n.waits) and ${place}
      and not exists (select from parted t where t.first_group = p.first_group and t.second_group = p.second_group)
    order by m.opinions + n.opinions desc, p.first_group, p.second_group limit ${limit} offset ${offset}`.execute(
    db,
  );
  return rows.map(pairOf);
}

interface PairRow {
  readonly oneGroup: string;
  readonly twoGroup: string;
  readonly oneId: string;
  readonly twoId: string;
  readonly oneUnit: string | null;
  readonly twoUnit: string | null;
  readonly oneText: string;
  readonly twoText: string;
  readonly oneWording: string | null;
  readonly twoWording: string | null;
  readonly oneOpinions: number;
  readonly twoOpinions: number;
  readonly all: number;
}

function pairOf(row: PairRow): LikelyPair {
  const one: LikelySide = {
    opinionId: row.oneId,
    groupId: row.oneGroup,
    unitId: row.oneUnit,
    text: row.oneText,
    wording: row.oneWording,
    opinions: row.oneOpinions,
  };
  const two: LikelySide = {
    opinionId: row.twoId,
    groupId: row.twoGroup,
    unitId: row.twoUnit,
    text: row.twoText,
    wording: row.twoWording,
    opinions: row.twoOpinions,
  };
  return two.opinions > one.opinions ? { one: two, two: one, all: row.all } : { one, two, all: row.all };
}

/** Group → root → how many opinions stand there, of groups that hold an opinion which a person has called the same as another. */
export async function countRootsOfSaid(
  db: Db,
  consultationId: string,
  groupIds: readonly string[],
): Promise<{ readonly groupId: string; readonly rootId: string; readonly opinions: number }[]> {
  const { rows } = await sql<{ groupId: string; rootId: string; opinions: number }>`
    select c.group_id as "groupId", k.root_id as "rootId", count(*)::int as opinions
    from opinion_core c
    join known_core k on k.consultation_id = c.consultation_id and k.core = c.core
    ${READ}
    where c.consultation_id = ${consultationId} and ${SHOWN} and c.group_id in (
      select d.group_id from said_likeness l
      join opinion_core d on d.consultation_id = l.consultation_id and d.opinion_id = l.one_id
      where l.consultation_id = ${consultationId} and l.is_same and l.taken_back_at is null
        and d.group_id = any(${[...groupIds]}::uuid[]))
    group by c.group_id, k.root_id order by c.group_id, k.root_id`.execute(db);
  return rows;
}
