import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Opinion, OpinionState, Position } from './opinion.ts';
import { type OpinionTable, opinionFrom } from './opinions.store.server.ts';
import type { Channel, CountingClass, IdentityLevel } from './submission.ts';

/** What the opinions desk may ask for; everything is optional and combines with "and". */
export interface OpinionFilter {
  /** A unit and everything inside it; null: opinions about the draft as a whole. */
  readonly unitId?: string | null;
  readonly state?: Exclude<OpinionState, 'notOpinion'>;
  readonly position?: Position;
  readonly channel?: Channel;
  readonly late?: boolean;
  /** A group, 'none' for those in no group, 'any' for those in one. */
  readonly groupId?: string | 'none' | 'any';
  /** Words anywhere in the opinion or its suggested wording; marks and case do not matter. */
  readonly search?: string;
}

/** An opinion with what the desk shows beside it. */
export interface ListedOpinion extends Opinion {
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly publicLabel: string;
  readonly identityLevel: IdentityLevel;
  readonly countingClass: CountingClass;
  readonly groupId: string | null;
  readonly groupOrdinal: number | null;
  /** Opinions of this consultation with the same words (marks, case and punctuation aside), itself included. */
  readonly sameWords: number;
  /** Where it stands in the newest version to which it was carried. */
  readonly anchorState: 'given' | 'kept' | 'moved' | 'removed';
  readonly currentUnitId: string | null;
}

export type ListedRow = OpinionTable & {
  channel: Channel;
  received_at: Date;
  late: boolean;
  public_label: string;
  identity_level: IdentityLevel;
  counting_class: CountingClass;
  group_id: string | null;
  group_ordinal: number | null;
  same_words: number;
  anchor_state: ListedOpinion['anchorState'] | null;
  current_unit_id: string | null;
};

/** In the order of receipt; a page of at most `limit`. */
export async function findOpinions(
  db: Db,
  consultationId: string,
  filter: OpinionFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<ListedOpinion[]> {
  const { rows } = await sql<ListedRow>`
    select ${listedColumns},
           (select count(*)::int from opinion w where w.consultation_id = o.consultation_id
              and w.fingerprint = o.fingerprint and w.unit_id is not distinct from o.unit_id
              and w.withdrawn_at is null and w.state <> 'notOpinion') as same_words
    ${matching(consultationId, filter)}
    order by s.received_at, s.id, o.ordinal limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows.map(listedFrom);
}

export async function countOpinions(db: Db, consultationId: string, filter: OpinionFilter): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n ${matching(consultationId, filter)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Ids of all that match, for "select all N that match"; in the order of the list. */
export async function findOpinionIds(
  db: Db,
  consultationId: string,
  filter: OpinionFilter,
): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select o.id ${matching(consultationId, filter)} order by s.received_at, s.id, o.ordinal`.execute(db);
  return rows.map((row) => row.id);
}

/** o opinion, s submission, m membership, g group. */
export const listedTables = sql`opinion o
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    left join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
    left join opinion_group g on g.consultation_id = m.consultation_id and g.id = m.group_id`;

/** What `listedFrom` reads of these tables; `same_words` is counted by who asks. The newest anchor is looked up row by row. */
export const listedColumns = sql`o.*, s.channel, s.received_at, s.late, s.public_label,
  (select k.level from known_identity k where k.consultation_id = s.consultation_id and k.submission_id = s.id)
    as identity_level,
  s.counting_class, m.group_id, g.ordinal as group_ordinal,
  ${ofNewestAnchor('state')} as anchor_state, ${ofNewestAnchor('unit_id')} as current_unit_id`;

function ofNewestAnchor(column: 'state' | 'unit_id'): RawBuilder<unknown> {
  return sql`(select a.${sql.id(column)} from opinion_anchor a
    join draft_version v on v.id = a.draft_version_id
    where a.consultation_id = o.consultation_id and a.opinion_id = o.id order by v.ordinal desc limit 1)`;
}

export function listedFrom(row: ListedRow): ListedOpinion {
  return {
    ...opinionFrom(row),
    channel: row.channel,
    receivedAt: row.received_at,
    late: row.late,
    publicLabel: row.public_label,
    identityLevel: row.identity_level,
    countingClass: row.counting_class,
    groupId: row.group_id,
    groupOrdinal: row.group_ordinal,
    sameWords: row.same_words,
    anchorState: row.anchor_state ?? 'given',
    currentUnitId: row.anchor_state === null ? row.unit_id : row.current_unit_id,
  };
}

/** "from … where …" of the opinions that match; what is no opinion is on no list but that of who was told of it. */
export function matching(consultationId: string, filter: OpinionFilter): RawBuilder<unknown> {
  const conditions = [
    sql`o.consultation_id = ${consultationId}`,
    sql`o.withdrawn_at is null`,
    sql`o.state <> 'notOpinion'`,
  ];
  if (filter.unitId === null) conditions.push(sql`o.unit_id is null`);
  else if (filter.unitId !== undefined) {
    conditions.push(sql`(o.unit_id = ${filter.unitId} or starts_with(o.unit_id, ${`${filter.unitId}__`}))`);
  }
  if (filter.state) conditions.push(sql`o.state = ${filter.state}`);
  if (filter.position) conditions.push(sql`o.position = ${filter.position}`);
  if (filter.channel) conditions.push(sql`s.channel = ${filter.channel}`);
  if (filter.late !== undefined) conditions.push(sql`s.late = ${filter.late}`);
  if (filter.groupId === 'none') conditions.push(sql`m.group_id is null`);
  else if (filter.groupId === 'any') conditions.push(sql`m.group_id is not null`);
  else if (filter.groupId) conditions.push(sql`m.group_id = ${filter.groupId}`);
  if (filter.search) {
    conditions.push(sql`strpos(unaccent(lower(o.text || ' ' || coalesce(o.suggested_wording, ''))),
      unaccent(lower(${filter.search}::text))) > 0`);
  }
  return sql`from ${listedTables} where ${sql.join(conditions, sql` and `)}`;
}
