import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { type GroupWish, groupsMatching } from '../desk/desk.store.server.ts';
import type { BulkAnswer, BulkKind, BulkSkip, SeenGroup } from './bulk-answer.ts';
import type { BulkRule } from './bulk-rule.server.ts';

// Set by set, never group by group: a plan may name tens of thousands.

type Key = Pick<BulkAnswer, 'consultationId' | 'id'>;

/**
 * Joins by hashing only. The list of a plan is younger than what the planner knows of its table: it takes ten thousand rows for one
 * and compares each with each (10,000 groups: 62 s and 13 s instead of 0.7 s and 0.4 s, measured by bench/answering-desk.ts).
 */
async function joiningByHash<T>(tx: Db, work: () => Promise<T>): Promise<T> {
  await sql`set local enable_nestloop = off`.execute(tx);
  const value = await work();
  await sql`set local enable_nestloop = on`.execute(tx);
  return value;
}

/**
 * This works by setting what was seen (`seen`: group_id, answer_version, group_version) beside what stands now, and naming the first
 * reason against; null: it may be done. A plan and its portions judge by the same words, so what was shown is what is done.
 */
function judged(consultationId: string, rule: BulkRule, seen: RawBuilder<unknown>): RawBuilder<unknown> {
  const { kind, from, keepsWords, own } = rule;
  // A group without an answer is being written.
  const state = kind === 'answer' ? sql`coalesce(r.state, 'writing')` : sql`coalesce(r.state, 'none')`;
  const hands =
    kind === 'approve' ? sql`r.written_by, r.proposed_by, r.checked_by` : sql`r.written_by, r.proposed_by`;
  const ownHands = own ? sql`when ${own.personId}::uuid in (${hands}) then ${own.reason}` : sql``;
  return sql`select s.group_id, s.answer_version, s.group_version,
      case when r.version is not null then jsonb_build_object('outcome', r.outcome, 'explanation', r.explanation,
        'changed_unit_id', r.changed_unit_id, 'changed_note', r.changed_note, 'state', r.state, 'written_by', r.written_by,
        'proposed_by', r.proposed_by, 'proposed_at', r.proposed_at, 'returned_reason', r.returned_reason) end as before,
      case
        when coalesce(c.opinions, 0) = 0 then 'empty'
        when not ${state} = any(${[...from]}::text[]) then
          case when r.state = 'approved' then 'approved' when ${kind === 'answer'} then 'waiting' else 'otherStep' end
        when g.version <> s.group_version or coalesce(r.version, 0) <> s.answer_version then 'changedMeanwhile'
        when ${keepsWords} and (r.outcome is not null or r.explanation <> '') then 'hasWords'
        ${ownHands}
      end as skipped
    from (${seen}) s
    join opinion_group g on g.consultation_id = ${consultationId} and g.id = s.group_id
    left join response r on r.consultation_id = g.consultation_id and r.group_id = g.id
    left join (select group_id, sum(opinions) as opinions from grouped_count_by_unit
      where consultation_id = ${consultationId} group by group_id) c on c.group_id = g.id`;
}

/** Writes the list of a plan: of the groups that were ticked, as they were seen, or of all that the filter finds, as they are. */
export async function insertPlannedGroups(
  tx: Db,
  bulk: Key,
  rule: BulkRule,
  chosen: { readonly ticked: readonly SeenGroup[] } | { readonly all: GroupWish; readonly most: number },
): Promise<number> {
  const seen =
    'all' in chosen
      ? sql`select g.id as group_id, coalesce(r.version, 0) as answer_version, g.version as group_version
          ${groupsMatching(bulk.consultationId, chosen.all)} order by g.ordinal limit ${chosen.most}`
      : listed(chosen.ticked);
  const { numAffectedRows } = await joiningByHash(tx, () =>
    sql`
    insert into bulk_answer_group (consultation_id, bulk_id, group_id, answer_version, group_version, skipped)
    select ${bulk.consultationId}, ${bulk.id}, group_id, answer_version, group_version, skipped
    from (${judged(bulk.consultationId, rule, seen)}) j`.execute(tx),
  );
  return Number(numAffectedRows ?? 0n);
}

/** The groups of the next portion, locked with their answers in the order in which every desk takes them. */
export async function lockPortion(tx: Db, bulk: Key, size: number): Promise<SeenGroup[]> {
  const { rows } = await sql<SeenGroup>`
    select group_id as "groupId", answer_version as "answerVersion", group_version as "groupVersion"
    from bulk_answer_group where consultation_id = ${bulk.consultationId} and bulk_id = ${bulk.id}
      and settled_at is null and skipped is null order by group_id limit ${size}`.execute(tx);
  const ids = rows.map(({ groupId }) => groupId);
  if (ids.length > 0) await lockAnswered(tx, bulk.consultationId, ids);
  return rows;
}

/** What was seen, as a list of the statement. */
function listed(groups: readonly SeenGroup[]): RawBuilder<unknown> {
  return sql`select distinct on (group_id) * from unnest(${groups.map(({ groupId }) => groupId)}::uuid[],
    ${groups.map(({ answerVersion }) => answerVersion)}::int[],
    ${groups.map(({ groupVersion }) => groupVersion)}::int[]) t (group_id, answer_version, group_version)`;
}

/** Groups with their answers, until the transaction ends. */
export async function lockAnswered(tx: Db, consultationId: string, ids: readonly string[]): Promise<void> {
  await sql`select id from opinion_group where consultation_id = ${consultationId} and id = any(${[...ids]}::uuid[])
    order by id for update`.execute(tx);
  await sql`select group_id from response where consultation_id = ${consultationId}
    and group_id = any(${[...ids]}::uuid[]) order by group_id for update`.execute(tx);
}

interface By {
  readonly personId: string;
  readonly at: Date;
}

/** Does with the locked groups of a portion what the plan says, or says of each why not. */
export async function writePortion(
  tx: Db,
  bulk: BulkAnswer,
  rule: BulkRule,
  groups: readonly SeenGroup[],
  by: By,
): Promise<void> {
  const written = bulk.kind === 'answer' ? words(bulk, by) : step(bulk, by);
  await joiningByHash(tx, () =>
    sql`
    with judged as materialized (${judged(bulk.consultationId, rule, listed(groups))}),
    written as (${written} returning group_id, version)
    update bulk_answer_group b set settled_at = ${by.at}, skipped = j.skipped, before = j.before, written_version = w.version
    from judged j left join written w on w.group_id = j.group_id
    where b.consultation_id = ${bulk.consultationId} and b.bulk_id = ${bulk.id} and b.group_id = j.group_id`.execute(
      tx,
    ),
  );
}

/** One answer into all that were judged free of reasons against. */
function words(bulk: BulkAnswer, by: By): RawBuilder<unknown> {
  const proposed = bulk.handsIn ? sql`${by.personId}::uuid, ${by.at}::timestamptz` : sql`null, null`;
  return sql`insert into response as stored (consultation_id, group_id, outcome, explanation, changed_unit_id, changed_note,
      state, written_by, proposed_by, proposed_at, version)
    select ${bulk.consultationId}, group_id, ${bulk.outcome}, ${bulk.explanation}, null, '',
      ${bulk.handsIn ? 'proposed' : 'writing'}, ${by.personId}::uuid, ${proposed}, 1
    from judged where skipped is null
    on conflict (consultation_id, group_id) do update set outcome = excluded.outcome,
      explanation = excluded.explanation, changed_unit_id = null, changed_note = '', state = excluded.state,
      written_by = excluded.written_by, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at,
      checked_by = null, checked_at = null, returned_reason = null, version = stored.version + 1`;
}

/** One step of the chain for all of them. */
function step(bulk: BulkAnswer, by: By): RawBuilder<unknown> {
  const change = {
    check: sql`state = 'checked', checked_by = ${by.personId}, checked_at = ${by.at}`,
    approve: sql`state = 'approved', approved_by = ${by.personId}, approved_at = ${by.at}`,
    return: sql`state = 'returned', returned_reason = ${bulk.explanation}, checked_by = null, checked_at = null,
      approved_by = null, approved_at = null`,
  }[bulk.kind as Exclude<BulkKind, 'answer'>];
  return sql`update response set ${change}, version = version + 1
    where consultation_id = ${bulk.consultationId} and group_id in (select j.group_id from judged j where j.skipped is null)`;
}

/** What is left of a plan is left out for one reason. */
export async function skipRest(tx: Db, bulk: Key, reason: BulkSkip, at: Date): Promise<void> {
  await sql`update bulk_answer_group set settled_at = ${at}, skipped = coalesce(skipped, ${reason})
    where consultation_id = ${bulk.consultationId} and bulk_id = ${bulk.id} and settled_at is null`.execute(
    tx,
  );
}

/** What the plan had already left out counts as settled when all else is. */
export async function settleSkipped(tx: Db, bulk: Key, at: Date): Promise<void> {
  await sql`update bulk_answer_group set settled_at = ${at}
    where consultation_id = ${bulk.consultationId} and bulk_id = ${bulk.id} and settled_at is null
      and skipped is not null`.execute(tx);
}

/**
 * Puts back what stood before, wherever nobody has worked on the answer since. An answer that was not there before stays as an
 * empty one and its version goes on rising: who still has the page of the taken-back words open must meet a conflict.
 */
export async function takeBackWritten(tx: Db, bulk: Key): Promise<number> {
  const { numAffectedRows } = await joiningByHash(tx, () =>
    sql`
    with back as (
      update response r set outcome = b.before ->> 'outcome', explanation = coalesce(b.before ->> 'explanation', ''),
        changed_unit_id = b.before ->> 'changed_unit_id', changed_note = coalesce(b.before ->> 'changed_note', ''),
        state = coalesce(b.before ->> 'state', 'writing'), written_by = (b.before ->> 'written_by')::uuid, proposed_by = (b.before ->> 'proposed_by')::uuid,
        proposed_at = (b.before ->> 'proposed_at')::timestamptz, returned_reason = b.before ->> 'returned_reason',
        version = r.version + 1
      from bulk_answer_group b
      where b.consultation_id = ${bulk.consultationId} and b.bulk_id = ${bulk.id} and not b.taken_back
        and r.consultation_id = b.consultation_id and r.group_id = b.group_id and r.version = b.written_version
      returning r.group_id
    )
    update bulk_answer_group b set taken_back = true from back
    where b.consultation_id = ${bulk.consultationId} and b.bulk_id = ${bulk.id} and b.group_id = back.group_id`.execute(
      tx,
    ),
  );
  return Number(numAffectedRows ?? 0n);
}
