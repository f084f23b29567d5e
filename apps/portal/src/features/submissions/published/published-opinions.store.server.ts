import type { Quote } from '@danban/legal-text';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Position } from '../opinion.ts';
import type { Channel, CountingClass } from '../submission.ts';
import type { CountRow } from './opinion-counts.ts';
import type { PublishedFilter } from './published-filter.ts';

/** An opinion as everybody may read it: no contact, no receipt, and a name only of who agreed to that. */
export interface PublishedOpinion {
  readonly id: string;
  readonly unitId: string | null;
  readonly draftVersionId: string;
  readonly quote: Quote | null;
  readonly position: Position;
  readonly text: string;
  readonly suggestedWording: string | null;
  readonly channel: Channel;
  readonly countingClass: CountingClass;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly publicLabel: string;
  readonly name: string | null;
  readonly groupOrdinal: number | null;
}

const FROM = sql`opinion o
  join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
  left join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
  left join opinion_group g on g.consultation_id = m.consultation_id and g.id = m.group_id
  left join contributor_contact c on c.consultation_id = s.consultation_id and c.submission_id = s.id
    and c.consent_publish_name`;

/** The words as moderators let them stand; what they covered is not in them. */
const COLUMNS = sql`o.id, o.unit_id as "unitId", o.draft_version_id as "draftVersionId", o.quote, o.position,
  coalesce(o.public_text, o.text) as text, coalesce(o.public_wording, o.suggested_wording) as "suggestedWording", s.channel, s.counting_class as "countingClass",
  s.received_at as "receivedAt", s.late, s.public_label as "publicLabel", c.name, g.ordinal as "groupOrdinal"`;

/** Everything that is shown, by what it may be filtered by. What the staff said among themselves is in no public count. */
export async function countPublished(
  db: Db,
  consultationId: string,
  group: number | undefined,
): Promise<CountRow[]> {
  const from = group === undefined ? FROM_UNGROUPED : FROM;
  const { rows } = await sql<CountRow>`
    select o.unit_id as "unitId", o.position, s.channel, s.counting_class as "countingClass", s.late, count(*)::int as count
    from ${from} where ${shown(consultationId, { ...(group !== undefined && { group }) })}
    group by 1, 2, 3, 4, 5`.execute(db);
  return rows;
}

const FROM_UNGROUPED = sql`opinion o
  join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id`;

/**
 * What is shown about some units, at most `limit` of each unit behind `after`. One walk along `opinion_published` for each
 * unit, so that an article with 20,000 opinions costs no more than one with thirty.
 */
export async function findPublishedAt(
  db: Db,
  consultationId: string,
  units: readonly (string | null)[],
  filter: PublishedFilter,
  page: { readonly after?: string; readonly limit: number },
): Promise<PublishedOpinion[]> {
  const behind = page.after === undefined ? sql`` : sql`and o.id > ${page.after}`;
  const named = units.filter((unit): unit is string => unit !== null);
  const found: PublishedOpinion[] = [];
  if (units.includes(null)) {
    const { rows } = await sql<PublishedOpinion>`select ${COLUMNS} from ${FROM}
      where ${shown(consultationId, filter)} and o.unit_id is null ${behind}
      order by o.unit_id, o.id limit ${page.limit}`.execute(db);
    found.push(...rows);
  }
  if (named.length > 0) {
    const { rows } = await sql<PublishedOpinion>`select x.* from unnest(${named}::text[]) as u (unit)
      cross join lateral (select ${COLUMNS} from ${FROM}
        where ${shown(consultationId, filter)} and o.unit_id = u.unit ${behind}
        order by o.unit_id, o.id limit ${page.limit}) x`.execute(db);
    found.push(...rows);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** So few that they are garbage before they grow old: a million rows leave the memory of the process as it was (0107). */
const AT_ONCE = 250;

/** Everything that is shown (behind an opinion), by its key, some at a time: for files, however many there are. */
export async function* walkPublishedPages(
  db: Db,
  consultationId: string,
  behindId?: string,
): AsyncGenerator<readonly PublishedOpinion[]> {
  let after = behindId;
  for (;;) {
    const behind = after === undefined ? sql`` : sql`and o.id > ${after}`;
    const { rows } = await sql<PublishedOpinion>`select ${COLUMNS} from ${FROM}
      where ${shown(consultationId, {})} ${behind} order by o.id limit ${AT_ONCE}`.execute(db);
    yield rows;
    after = rows.at(-1)?.id;
    if (rows.length < AT_ONCE) return;
  }
}

/** The same, one by one. */
export async function* walkPublished(db: Db, consultationId: string): AsyncGenerator<PublishedOpinion> {
  for await (const page of walkPublishedPages(db, consultationId)) yield* page;
}

/** Held or hidden too; undefined for what never was, for what is no opinion, and for what the staff said among themselves. */
export async function findPublicOpinion(
  db: Db,
  consultationId: string,
  id: string,
): Promise<(PublishedOpinion & { readonly isShown: boolean }) | undefined> {
  const { rows } = await sql<PublishedOpinion & { isShown: boolean }>`
    select ${COLUMNS}, o.state = 'published' and o.withdrawn_at is null as "isShown" from ${FROM}
    where o.consultation_id = ${consultationId} and o.id = ${id} and s.counting_class <> 'staff'
      and o.state <> 'notOpinion'`.execute(db);
  return rows[0];
}

function shown(consultationId: string, filter: PublishedFilter): RawBuilder<unknown> {
  const conditions = [
    sql`o.consultation_id = ${consultationId}`,
    sql`o.state = 'published'`,
    sql`o.withdrawn_at is null`,
    sql`s.counting_class <> 'staff'`,
  ];
  if (filter.position) conditions.push(sql`o.position = ${filter.position}`);
  if (filter.channel) conditions.push(sql`s.channel = ${filter.channel}`);
  if (filter.countingClass) conditions.push(sql`s.counting_class = ${filter.countingClass}`);
  if (filter.group) conditions.push(sql`g.ordinal = ${filter.group}`);
  return sql.join(conditions, sql` and `);
}
