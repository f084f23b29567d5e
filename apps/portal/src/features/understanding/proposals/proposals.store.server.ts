import { sql } from 'kysely';
import type { CountingClass } from '#features/submissions/submission.ts';
import type { Db } from '#platform/db.server.ts';
import type { ToneFlag } from '../tone/tone.ts';

// An opinion waits for a group while it is in none; what no reader sees yet (held) cannot be grouped. What the staff said among
// themselves is in no proposal.
const WAITING = sql`o.withdrawn_at is null and o.state not in ('notOpinion', 'held') and s.counting_class <> 'staff'
  and not exists (select from group_membership g where g.consultation_id = o.consultation_id and g.opinion_id = o.id)`;

/** Many who ask for the same: how many in all, and how many of them wait for a group. */
export interface MassCount {
  readonly sameId: string;
  readonly opinions: number;
  readonly waiting: number;
  /** The newest that is counted; who comes later was not on the screen. */
  readonly lastId: string;
  /** Under which unit most of them were given; null: about the whole draft. */
  readonly unitId: string | null;
}

/** Those with something left to group, the largest first. */
export async function findMassCounts(
  db: Db,
  consultationId: string,
  { least, limit }: { least: number; limit: number },
): Promise<MassCount[]> {
  const { rows } = await sql<MassCount>`
    select c.group_id as "sameId", count(*)::int as opinions, max(o.id::text) as "lastId",
      mode() within group (order by o.unit_id) as "unitId",
      count(*) filter (where not exists (select from group_membership g
        where g.consultation_id = o.consultation_id and g.opinion_id = o.id))::int as waiting
    from opinion_core c
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id and o.fingerprint = c.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where c.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state not in ('notOpinion', 'held')
      and s.counting_class <> 'staff'
    group by c.group_id
    having count(*) >= ${least} and count(*) filter (where not exists (select from group_membership g
        where g.consultation_id = o.consultation_id and g.opinion_id = o.id)) > 0
    order by count(*) desc, c.group_id limit ${limit}`.execute(db);
  return rows;
}

/** Unit → how many waiting opinions name it first, or may mean it. */
export interface PlaceCountRow {
  readonly unitId: string;
  readonly cited: number;
  readonly likely: number;
}

/** Opinions about the draft as a whole, and those that name an article other than the one under which they were given. */
export async function countPlaceProposals(db: Db, consultationId: string): Promise<PlaceCountRow[]> {
  const { rows } = await sql<PlaceCountRow>`
    select coalesce(m.cited[1], m.likely[1]) as "unitId", count(*) filter (where m.cited <> '{}')::int as cited,
      count(*) filter (where m.cited = '{}')::int as likely
    from opinion_meaning m
    join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id and o.fingerprint = m.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where m.consultation_id = ${consultationId} and ${ELSEWHERE} and ${WAITING}
    group by 1`.execute(db);
  return rows;
}

const ELSEWHERE = sql`coalesce(m.cited[1], m.likely[1]) is not null
  and (o.unit_id is null or split_part(o.unit_id, '__', 1) <> split_part(m.cited[1], '__', 1))`;

export interface ProposedOpinion {
  readonly id: string;
  readonly version: number;
  readonly unitId: string | null;
  readonly text: string;
  readonly suggestedWording: string | null;
  readonly publicLabel: string;
  readonly countingClass: CountingClass;
  readonly receivedAt: Date;
  readonly cited: readonly string[];
  readonly flags: readonly ToneFlag[];
}

const PROPOSED = sql`o.id, o.version, o.unit_id as "unitId", coalesce(o.public_text, o.text) as text,
  coalesce(o.public_wording, o.suggested_wording) as "suggestedWording", s.public_label as "publicLabel", s.counting_class as "countingClass", s.received_at as "receivedAt", m.cited, m.flags`;

/** Those that name the unit first, then those that may mean it; oldest first. */
export async function findPlaceProposals(
  db: Db,
  consultationId: string,
  unitId: string,
  limit: number,
): Promise<ProposedOpinion[]> {
  const { rows } = await sql<ProposedOpinion>`
    select ${PROPOSED}
    from opinion_meaning m
    join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id and o.fingerprint = m.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where m.consultation_id = ${consultationId} and ${ELSEWHERE} and ${WAITING}
      and coalesce(m.cited[1], m.likely[1]) = ${unitId}
    order by (m.cited = '{}'), o.id limit ${limit}`.execute(db);
  return rows;
}

/** One for all that are the same, with how many it stands for. */
export interface ThemedText {
  readonly sameId: string;
  readonly opinionId: string;
  readonly lastId: string;
  readonly text: string;
  readonly opinions: number;
}

/** What waits under an article (`__` and all below it) or about the whole draft (null), the most frequent first. */
export async function findTextsForThemes(
  db: Db,
  consultationId: string,
  articleId: string | null,
  limit: number,
): Promise<ThemedText[]> {
  const place =
    articleId === null
      ? sql`o.unit_id is null`
      : sql`(o.unit_id = ${articleId} or starts_with(o.unit_id, ${`${articleId}__`}))`;
  const { rows } = await sql<ThemedText>`
    select c.group_id as "sameId", min(o.id::text) as "opinionId", max(o.id::text) as "lastId", count(*)::int as opinions,
      (array_agg(coalesce(o.public_text, o.text) order by o.id))[1] as text
    from opinion_core c
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id and o.fingerprint = c.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where c.consultation_id = ${consultationId} and ${place} and ${WAITING} and o.text <> ''
    group by c.group_id order by count(*) desc, c.group_id limit ${limit}`.execute(db);
  return rows;
}

/** Some words of each group that stands under a place: new opinions join them before new themes are made. */
export async function findGroupWords(
  db: Db,
  consultationId: string,
  articleId: string | null,
): Promise<
  { readonly groupId: string; readonly ordinal: number; readonly title: string; readonly texts: string[] }[]
> {
  const place =
    articleId === null
      ? sql`g.unit_id is null`
      : sql`(g.unit_id = ${articleId} or starts_with(g.unit_id, ${`${articleId}__`}))`;
  const { rows } = await sql<{ groupId: string; ordinal: number; title: string; texts: string[] }>`
    select g.id as "groupId", g.ordinal, g.title, (
      select coalesce(array_agg(x.text), '{}') from (
        select distinct coalesce(o.public_text, o.text) as text from group_membership m
        join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
        where m.consultation_id = g.consultation_id and m.group_id = g.id and o.withdrawn_at is null and o.state not in ('notOpinion', 'held')
        limit 20) x) as texts
    from opinion_group g where g.consultation_id = ${consultationId} and ${place}
    order by g.ordinal`.execute(db);
  return rows;
}

/** The waiting opinions that are the same as these, up to the newest that was on the screen. */
export async function findSameWaiting(
  db: Db,
  consultationId: string,
  same: readonly { readonly sameId: string; readonly lastId: string }[],
): Promise<string[]> {
  const [ids, last] = [same.map(({ sameId }) => sameId), same.map(({ lastId }) => lastId)];
  const { rows } = await sql<{ id: string }>`
    select o.id from unnest(${ids}::uuid[], ${last}::uuid[]) as k (same_id, last_id)
    join opinion_core c on c.consultation_id = ${consultationId} and c.group_id = k.same_id
    join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id and o.fingerprint = c.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where o.id <= k.last_id and ${WAITING} order by o.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Flag → how many opinions that wait have it. */
export async function countFlags(
  db: Db,
  consultationId: string,
): Promise<{ readonly flag: string; readonly opinions: number }[]> {
  const { rows } = await sql<{ flag: string; opinions: number }>`
    select flag, count(*)::int as opinions
    from opinion_meaning m cross join unnest(m.flags) as flag
    join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id and o.fingerprint = m.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where m.consultation_id = ${consultationId} and ${WAITING} group by flag`.execute(db);
  return rows;
}

export async function findFlagged(
  db: Db,
  consultationId: string,
  flag: string,
  limit: number,
): Promise<ProposedOpinion[]> {
  const { rows } = await sql<ProposedOpinion>`
    select ${PROPOSED}
    from opinion_meaning m
    join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id and o.fingerprint = m.fingerprint
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where m.consultation_id = ${consultationId} and ${WAITING} and ${flag} = any(m.flags)
    order by o.id limit ${limit}`.execute(db);
  return rows;
}

/** Opinions that were not read yet, so they are in no proposal. */
export async function countUnread(db: Db, consultationId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from opinion o
    left join opinion_meaning m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
    where o.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state <> 'notOpinion'
      and o.fingerprint not like 'erased:%' and m.fingerprint is distinct from o.fingerprint`.execute(db);
  return rows[0]?.unread ?? 0;
}
