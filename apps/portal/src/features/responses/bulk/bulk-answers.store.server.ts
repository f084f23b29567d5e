import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ResponseOutcome } from '../matrix.ts';
import type { BulkAnswer, BulkKind, BulkSkip, BulkState } from './bulk-answer.ts';

const columns = sql`consultation_id as "consultationId", id, kind, outcome, explanation, hands_in as "handsIn",
  replaces_words as "replacesWords", state, planned_by as "plannedBy", planned_at as "plannedAt",
  carried_out_by as "carriedOutBy", carried_out_for as "carriedOutFor", finished_at as "finishedAt", undone_at as "undoneAt"`;

async function findOne(
  db: Db,
  consultationId: string,
  id: string,
  lock: RawBuilder<unknown>,
): Promise<BulkAnswer> {
  const { rows } = isId(id)
    ? await sql<BulkAnswer>`select ${columns} from bulk_answer
        where consultation_id = ${consultationId} and id = ${id} ${lock}`.execute(db)
    : { rows: [] };
  if (!rows[0]) throw new NotFound(`bulk answer ${id}`);
  return rows[0];
}

export function requireBulk(db: Db, consultationId: string, id: string): Promise<BulkAnswer> {
  return findOne(db, consultationId, id, sql``);
}

/** Held until the transaction ends: of two who carry the same out, one waits for the portion of the other. */
export function lockBulk(tx: Db, consultationId: string, id: string): Promise<BulkAnswer> {
  return findOne(tx, consultationId, id, sql`for update`);
}

export async function insertBulk(
  tx: Db,
  bulk: Omit<BulkAnswer, 'state' | 'carriedOutBy' | 'carriedOutFor' | 'finishedAt' | 'undoneAt'>,
): Promise<void> {
  await sql`insert into bulk_answer
    (consultation_id, id, kind, outcome, explanation, hands_in, replaces_words, state, planned_by, planned_at)
    values (${bulk.consultationId}, ${bulk.id}, ${bulk.kind}, ${bulk.outcome}, ${bulk.explanation}, ${bulk.handsIn},
      ${bulk.replacesWords}, 'planned', ${bulk.plannedBy}, ${bulk.plannedAt})`.execute(tx);
}

/** What was looked at and left. */
export async function deleteOldPlans(tx: Db, consultationId: string, before: Date): Promise<void> {
  await sql`delete from bulk_answer where consultation_id = ${consultationId} and state = 'planned'
    and planned_at < ${before}`.execute(tx);
}

export async function deletePlan(
  tx: Db,
  { consultationId, id }: Pick<BulkAnswer, 'consultationId' | 'id'>,
): Promise<void> {
  await sql`delete from bulk_answer where consultation_id = ${consultationId} and id = ${id}
    and state = 'planned'`.execute(tx);
}

export async function setBulkState(
  tx: Db,
  { consultationId, id }: Pick<BulkAnswer, 'consultationId' | 'id'>,
  state: Exclude<BulkState, 'planned'>,
  by: { readonly personId: string; readonly organisationId: string },
  at: Date,
): Promise<void> {
  const change = {
    running: sql`carried_out_by = ${by.personId}, carried_out_for = ${by.organisationId}, started_at = ${at}`,
    done: sql`finished_at = ${at}`,
    undone: sql`undone_by = ${by.personId}, undone_at = ${at}`,
  }[state];
  await sql`update bulk_answer set state = ${state}, ${change}
    where consultation_id = ${consultationId} and id = ${id}`.execute(tx);
}

/** Groups and their opinions by what became or would become of them; `skipped` null: answered. */
export interface BulkCount {
  readonly skipped: BulkSkip | null;
  readonly left: boolean;
  readonly takenBack: boolean;
  readonly groups: number;
}

export async function countBulk(db: Db, consultationId: string, id: string): Promise<BulkCount[]> {
  const { rows } = await sql<BulkCount>`select skipped, settled_at is null as left, taken_back as "takenBack",
      count(*)::int as groups
    from bulk_answer_group where consultation_id = ${consultationId} and bulk_id = ${id}
    group by 1, 2, 3`.execute(db);
  return rows;
}

/** Opinions in the groups that are answered, and how many of them are hidden: those are answered too, and quoted nowhere. */
export async function countBulkOpinions(
  db: Db,
  consultationId: string,
  id: string,
): Promise<{ opinions: number; hidden: number }> {
  const { rows } = await sql<{ opinions: number; hidden: number }>`
    select count(*)::int as opinions, (count(*) filter (where o.state = 'hidden'))::int as hidden
    from bulk_answer_group b
    join group_membership m on m.consultation_id = b.consultation_id and m.group_id = b.group_id
    join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
    where b.consultation_id = ${consultationId} and b.bulk_id = ${id} and b.skipped is null
      and o.withdrawn_at is null and o.state <> 'notOpinion'`.execute(db);
  return rows[0] ?? { opinions: 0, hidden: 0 };
}

/** A line of the list. */
export interface BulkRow {
  readonly groupId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly unitId: string | null;
  readonly opinions: number;
  readonly skipped: BulkSkip | null;
  readonly outcomeBefore: ResponseOutcome | null;
  readonly hadWords: boolean;
  readonly takenBack: boolean;
}

/** The list by number of group, after the one named. */
export async function findBulkRows(
  db: Db,
  consultationId: string,
  id: string,
  wish: { readonly skipped: boolean; readonly after: number; readonly limit: number },
): Promise<BulkRow[]> {
  const { rows } = await sql<BulkRow>`
    select g.id as "groupId", g.ordinal, g.title, g.unit_id as "unitId", b.skipped, b.taken_back as "takenBack",
      coalesce(b.before ->> 'outcome', r.outcome) as "outcomeBefore",
      coalesce(b.before ->> 'explanation', r.explanation, '') <> '' as "hadWords",
      (select coalesce(sum(c.opinions), 0)::int from grouped_count_by_unit c
        where c.consultation_id = g.consultation_id and c.group_id = g.id) as opinions
    from bulk_answer_group b
    join opinion_group g on g.consultation_id = b.consultation_id and g.id = b.group_id
    left join response r on r.consultation_id = g.consultation_id and r.group_id = g.id and b.settled_at is null
    where b.consultation_id = ${consultationId} and b.bulk_id = ${id}
      and (b.skipped is not null) = ${wish.skipped} and g.ordinal > ${wish.after}
    order by g.ordinal limit ${wish.limit}`.execute(db);
  return rows;
}

/** Which groups were answered, with the version that each answer got: the list of the act, as the audit knows it by its hash. */
export async function findWritten(
  db: Db,
  consultationId: string,
  id: string,
): Promise<{ groupId: string; version: number }[]> {
  const { rows } = await sql<{ groupId: string; version: number }>`
    select group_id as "groupId", written_version as version from bulk_answer_group
    where consultation_id = ${consultationId} and bulk_id = ${id} and written_version is not null
    order by group_id`.execute(db);
  return rows;
}

/** The acts that answered this group, the newest first; one that was taken back here too. */
export async function findBulksOfGroup(
  db: Db,
  consultationId: string,
  groupId: string,
): Promise<{ id: string; kind: BulkKind; at: Date; takenBack: boolean }[]> {
  const { rows } = await sql<{ id: string; kind: BulkKind; at: Date; takenBack: boolean }>`
    select b.bulk_id as id, a.kind, b.settled_at as at, b.taken_back as "takenBack" from bulk_answer_group b
    join bulk_answer a on a.consultation_id = b.consultation_id and a.id = b.bulk_id
    where b.consultation_id = ${consultationId} and b.group_id = ${groupId} and b.written_version is not null
    order by b.settled_at desc, b.bulk_id desc`.execute(db);
  return rows;
}
