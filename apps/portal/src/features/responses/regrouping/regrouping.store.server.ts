import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { type DeskOpinionFilter, opinionsMatching } from '../desk/desk.store.server.ts';
import type { ResponseState } from '../response.ts';
import type { Regrouping, RegroupingKind } from './regrouping.ts';

export interface RegroupingRow {
  readonly consultationId: string;
  readonly id: string;
  readonly kind: RegroupingKind;
  readonly groupId: string;
  readonly opinions: number;
  readonly doneAt: Date;
  readonly undoneAt: Date | null;
}

/** The step at which an answer stood: all of it that handing in and checking write. */
export interface StepBefore {
  readonly state: ResponseState;
  readonly proposed_by: string | null;
  readonly proposed_at: Date | string | null;
  readonly checked_by: string | null;
  readonly checked_at: Date | string | null;
}

/** A group that a regrouping touched, with its answer's step before when that was taken back. */
export interface TouchedGroup {
  readonly groupId: string;
  readonly before: StepBefore | null;
  readonly writtenVersion: number | null;
}

/** The act with its groups as they are now left: called when everything has moved. */
export async function insertRegrouping(
  tx: Db,
  row: Omit<RegroupingRow, 'undoneAt'> & { readonly doneBy: string },
  touched: readonly TouchedGroup[],
): Promise<void> {
  await sql`insert into regrouping (consultation_id, id, kind, group_id, opinions, done_by, done_at)
    values (${row.consultationId}, ${row.id}, ${row.kind}, ${row.groupId}, ${row.opinions}, ${row.doneBy}, ${row.doneAt})`.execute(
    tx,
  );
  for (const { groupId, before, writtenVersion } of touched) {
    await sql`insert into regrouping_group (consultation_id, regrouping_id, group_id, before, written_version, group_version)
      select ${row.consultationId}, ${row.id}, ${groupId}, ${before && JSON.stringify(before)}::jsonb, ${writtenVersion}, version
      from opinion_group where consultation_id = ${row.consultationId} and id = ${groupId}`.execute(tx);
  }
}

/** The act, locked until the transaction ends, with the ids of the groups that it touched. */
export async function lockRegrouping(
  tx: Db,
  consultationId: string,
  id: string,
): Promise<RegroupingRow & { readonly groupIds: readonly string[] }> {
  const { rows } =
    await sql<RegroupingRow>`select consultation_id as "consultationId", id, kind, group_id as "groupId", opinions,
      done_at as "doneAt", undone_at as "undoneAt"
    from regrouping where consultation_id = ${consultationId} and id = ${id} for update`.execute(tx);
  const [row] = rows;
  if (!row) throw new NotFound(`regrouping ${id}`);
  const { rows: touched } = await sql<{ groupId: string }>`select group_id as "groupId" from regrouping_group
    where consultation_id = ${consultationId} and regrouping_id = ${id} order by group_id`.execute(tx);
  return { ...row, groupIds: touched.map(({ groupId }) => groupId) };
}

/** Versions of the groups that an act touched and of their answers, in one string: as they were on a page, or as they stand. */
const seenOf = (consultationId: RawBuilder<unknown>, id: RawBuilder<unknown>) => sql<string>`
  (select string_agg(v.version || '.' || coalesce(w.version, 0), ' ' order by v.id)
    from regrouping_group u
    join opinion_group v on v.consultation_id = u.consultation_id and v.id = u.group_id
    left join response w on w.consultation_id = u.consultation_id and w.group_id = u.group_id
    where u.consultation_id = ${consultationId} and u.regrouping_id = ${id})`;

/** What the act left, beside what stands: to be read when its groups are locked. */
export async function findTouched(
  tx: Db,
  { consultationId, id }: Pick<RegroupingRow, 'consultationId' | 'id'>,
): Promise<{ seen: string; groups: readonly (TouchedGroup & { readonly isAsLeft: boolean })[] }> {
  const { rows } = await sql<TouchedGroup & { isAsLeft: boolean; seen: string }>`
    select t.group_id as "groupId", t.before, t.written_version as "writtenVersion",
      coalesce(g.version = t.group_version, false) as "isAsLeft", ${seenOf(sql`t.consultation_id`, sql`t.regrouping_id`)} as seen
    from regrouping_group t join opinion_group g on g.consultation_id = t.consultation_id and g.id = t.group_id
    where t.consultation_id = ${consultationId} and t.regrouping_id = ${id} order by t.group_id`.execute(tx);
  return { seen: rows[0]?.seen ?? '', groups: rows };
}

export async function markUndone(
  tx: Db,
  { consultationId, id }: Pick<RegroupingRow, 'consultationId' | 'id'>,
  by: { readonly personId: string; readonly at: Date; readonly opinions: number },
): Promise<void> {
  await sql`update regrouping set undone_by = ${by.personId}, undone_at = ${by.at}, undone_opinions = ${by.opinions}
    where consultation_id = ${consultationId} and id = ${id}`.execute(tx);
}

/** The step of the answer of one group as it stands; undefined: nobody has written. */
export async function findStep(
  tx: Db,
  consultationId: string,
  groupId: string,
): Promise<(StepBefore & { readonly version: number }) | undefined> {
  const { rows } = await sql<
    StepBefore & { version: number }
  >`select state, proposed_by, proposed_at, checked_by, checked_at, version
    from response where consultation_id = ${consultationId} and group_id = ${groupId}`.execute(tx);
  return rows[0];
}

/** Ids of the opinions of groups, in their order; `search`, `opinionIds`: only those. */
export async function findMembers(
  db: Db,
  consultationId: string,
  groupId: string,
  only: Pick<DeskOpinionFilter, 'search'> & { readonly opinionIds?: readonly string[] } = {},
): Promise<string[]> {
  const { opinionIds, ...filter } = only;
  const { rows } = await sql<{
    id: string;
  }>`select o.id ${opinionsMatching(consultationId, { ...filter, groupId })}
    ${opinionIds ? sql`and o.id = any(${[...opinionIds]}::uuid[])` : sql``} order by o.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Of the opinions that act `a` moved, those that `undoGrouping` would move back now. */
const returnable = sql`(select count(*)::int from group_membership m
  join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
  left join response b on b.consultation_id = m.consultation_id and b.group_id = m.previous_group_id
  where a.undone_at is null and m.consultation_id = a.consultation_id and m.group_id = a.group_id and m.added_at = a.done_at
    and o.withdrawn_at is null and o.state not in ('held', 'notOpinion') and b.state is distinct from 'approved'
    and not exists (select from response n where n.consultation_id = a.consultation_id and n.group_id = a.group_id
      and n.state = 'approved'))`;

/** What was done with a group, the newest first. */
export async function findRegroupings(
  db: Db,
  consultationId: string,
  groupId: string,
  limit: number,
): Promise<Regrouping[]> {
  const { rows } = await sql<Regrouping>`
    select a.id, a.kind, a.group_id as "groupId", g.ordinal as "groupOrdinal", a.opinions, p.display_name as by, a.done_at as at,
      a.undone_at as "undoneAt", a.undone_opinions as "undoneOpinions", here.before is not null as "broughtBack",
      ${seenOf(sql`a.consultation_id`, sql`a.id`)} as seen, ${returnable} as returnable,
      array(select o.ordinal from regrouping_group t
        join opinion_group o on o.consultation_id = t.consultation_id and o.id = t.group_id
        where t.consultation_id = a.consultation_id and t.regrouping_id = a.id and t.group_id <> a.group_id
        order by o.ordinal) as others
    from regrouping_group here
    join regrouping a on a.consultation_id = here.consultation_id and a.id = here.regrouping_id
    join opinion_group g on g.consultation_id = a.consultation_id and g.id = a.group_id
    join person p on p.id = a.done_by
    where here.consultation_id = ${consultationId} and here.group_id = ${groupId}
    order by a.id desc limit ${limit}`.execute(db);
  return rows;
}
