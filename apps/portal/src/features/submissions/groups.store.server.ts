import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Channel, CountingClass } from './submission.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    opinion_group: OpinionGroupTable;
    group_membership: GroupMembershipTable;
  }
}

interface OpinionGroupTable {
  consultation_id: string;
  id: string;
  ordinal: number;
  unit_id: string | null;
  title: string;
  created_by: string | null;
  created_at: Date;
  version: number;
}

interface GroupMembershipTable {
  consultation_id: string;
  opinion_id: string;
  group_id: string;
  added_by: string | null;
  added_at: Date;
  /** Where the opinion was before it was put here; for undoing the move. */
  previous_group_id: string | null;
}

/** Opinions that say the same and get one answer. */
export interface OpinionGroup {
  readonly consultationId: string;
  readonly id: string;
  /** Printed in the response table; never reused. */
  readonly ordinal: number;
  readonly unitId: string | null;
  readonly title: string;
  readonly opinionsCount: number;
  readonly version: number;
}

/** The next ordinal of the consultation, safe against another officer who groups at the same moment. */
export async function insertGroup(
  tx: Db,
  group: {
    readonly consultationId: string;
    readonly id: string;
    readonly unitId: string | null;
    readonly title: string;
    readonly createdBy: string | null;
    readonly createdAt: Date;
  },
): Promise<number> {
  await sql`select id from consultation where id = ${group.consultationId} for update`.execute(tx);
  const { rows } = await sql<{ ordinal: number }>`
    insert into opinion_group (consultation_id, id, ordinal, unit_id, title, created_by, created_at)
    select ${group.consultationId}, ${group.id}, coalesce(max(ordinal), 0) + 1, ${group.unitId}, ${group.title},
           ${group.createdBy}::uuid, ${group.createdAt}
    from opinion_group where consultation_id = ${group.consultationId}
    returning ordinal`.execute(tx);
  return rows[0]!.ordinal;
}

/** Renames the group when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateGroup(
  tx: Db,
  group: Pick<OpinionGroup, 'consultationId' | 'id'>,
  version: number,
  change: { readonly title: string; readonly unitId: string | null },
): Promise<void> {
  const updated = await tx
    .updateTable('opinion_group')
    .set({ title: change.title, unit_id: change.unitId, version: sql`version + 1` as never })
    .where('consultation_id', '=', group.consultationId)
    .where('id', '=', group.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`opinion group ${group.id}`);
}

/** Puts opinions into a group, out of whichever they were in; returns how many changed place. */
export async function putIntoGroup(
  tx: Db,
  consultationId: string,
  groupId: string,
  opinionIds: readonly string[],
  by: { readonly personId: string | null; readonly at: Date },
): Promise<number> {
  const { rows } = await sql`
    insert into group_membership (consultation_id, opinion_id, group_id, added_by, added_at)
    select o.consultation_id, o.id, ${groupId}::uuid, ${by.personId}::uuid, ${by.at}
    from opinion o where o.consultation_id = ${consultationId} and o.id = any(${[...opinionIds]}::uuid[])
      and o.withdrawn_at is null and o.state not in ('held', 'notOpinion')
    on conflict (consultation_id, opinion_id) do update
      set group_id = excluded.group_id, previous_group_id = group_membership.group_id,
          added_by = excluded.added_by, added_at = excluded.added_at
      where group_membership.group_id <> excluded.group_id
    returning opinion_id`.execute(tx);
  return rows.length;
}

export async function takeOutOfGroup(
  tx: Db,
  consultationId: string,
  opinionIds: readonly string[],
): Promise<number> {
  if (opinionIds.length === 0) return 0;
  const deleted = await tx
    .deleteFrom('group_membership')
    .where('consultation_id', '=', consultationId)
    .where('opinion_id', 'in', [...opinionIds])
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

type GroupRow = OpinionGroupTable & { opinions_count: number };

/** What was taken back and what is no opinion is in no group, whoever still lists it there. */
const counted = sql`(select count(*)::int from group_membership m
  join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
  where m.consultation_id = g.consultation_id and m.group_id = g.id
    and o.withdrawn_at is null and o.state <> 'notOpinion')`;

/** All groups of a consultation by ordinal; empty ones too. */
export async function findGroups(db: Db, consultationId: string): Promise<OpinionGroup[]> {
  const { rows } = await sql<GroupRow>`
    select g.*, ${counted} as opinions_count
    from opinion_group g where g.consultation_id = ${consultationId} order by g.ordinal`.execute(db);
  return rows.map(groupFrom);
}

export async function requireGroup(db: Db, consultationId: string, id: string): Promise<OpinionGroup> {
  if (isId(consultationId) && isId(id)) {
    const { rows } = await sql<GroupRow>`
      select g.*, ${counted} as opinions_count
      from opinion_group g where g.consultation_id = ${consultationId} and g.id = ${id}`.execute(db);
    if (rows[0]) return groupFrom(rows[0]);
  }
  throw new NotFound(`opinion group ${id}`);
}

/** Opinion id → its group, for the opinions of one submission; counted without what the staff said among themselves. */
export async function findGroupsOfOpinions(
  db: Db,
  consultationId: string,
  opinionIds: readonly string[],
): Promise<Map<string, OpinionGroup>> {
  if (opinionIds.length === 0) return new Map();
  const { rows } = await sql<GroupRow & { opinion_id: string }>`
    select g.*, m.opinion_id, (select count(*)::int from group_membership n
      where n.consultation_id = g.consultation_id and n.group_id = g.id)
      - (select count(*)::int from submission s
          join opinion o on o.consultation_id = s.consultation_id and o.submission_id = s.id
          join group_membership n on n.consultation_id = o.consultation_id and n.opinion_id = o.id
          where s.consultation_id = g.consultation_id and s.counting_class = 'staff' and n.group_id = g.id) as opinions_count
    from group_membership m
    join opinion_group g on g.consultation_id = m.consultation_id and g.id = m.group_id
    where m.consultation_id = ${consultationId} and m.opinion_id = any(${[...opinionIds]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.opinion_id, groupFrom(row)]));
}

/** Who speaks in each group, for the response table: the public label, the channel, how many opinions; the staff are marked. */
export async function findGroupContributors(
  db: Db,
  consultationId: string,
): Promise<
  {
    groupId: string;
    label: string;
    channel: Channel;
    late: boolean;
    countingClass: CountingClass;
    internal: boolean;
    count: number;
  }[]
> {
  const { rows } = await sql<{
    group_id: string;
    label: string;
    channel: Channel;
    late: boolean;
    countingClass: CountingClass;
    internal: boolean;
    count: number;
  }>`
    select m.group_id, case when o.state <> 'published' then '' else s.public_label end as label,
           s.channel, s.late, s.counting_class as "countingClass", s.counting_class = 'staff' as internal, count(*)::int as count
    from group_membership m
    join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
    join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
    where m.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state <> 'notOpinion'
    group by m.group_id, 2, s.channel, s.late, s.counting_class
    order by m.group_id, count(*) desc, 2`.execute(db);
  return rows.map(({ group_id, ...rest }) => ({ groupId: group_id, ...rest }));
}

/** Opinions in no group yet: the table cannot be complete while this is not 0. */
export async function countUngrouped(db: Db, consultationId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from opinion o where o.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state <> 'notOpinion'
      and not exists (select from group_membership m
        where m.consultation_id = o.consultation_id and m.opinion_id = o.id)`.execute(db);
  return rows[0]?.n ?? 0;
}

function groupFrom(row: GroupRow): OpinionGroup {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    ordinal: row.ordinal,
    unitId: row.unit_id,
    title: row.title,
    opinionsCount: row.opinions_count,
    version: row.version,
  };
}
