import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

// The table response belongs to responses and is only read here: an approved answer was approved for the
// opinions that were in its group, so none may come in or go out.

/** Which of these groups have an approved answer; locks group and answer, so that none is approved meanwhile. */
export async function lockGroups(
  tx: Db,
  consultationId: string,
  groupIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(groupIds)];
  if (ids.length === 0) return new Set();
  await sql`select id from opinion_group where consultation_id = ${consultationId} and id = any(${ids}::uuid[])
    order by id for update`.execute(tx);
  const { rows } = await sql<{ group_id: string; state: string }>`
    select group_id, state from response where consultation_id = ${consultationId}
      and group_id = any(${ids}::uuid[]) order by group_id for update`.execute(tx);
  return new Set(rows.filter((row) => row.state === 'approved').map((row) => row.group_id));
}

/** Marks that who is in these groups has changed: an answer that is being read was about others. */
export async function markChanged(
  tx: Db,
  consultationId: string,
  groupIds: readonly string[],
): Promise<void> {
  await sql`update opinion_group set version = version + 1
    where consultation_id = ${consultationId} and id = any(${[...groupIds]}::uuid[])`.execute(tx);
}

/** Opinions that came into a group by one act and are still there, with where each was before; locked. */
export async function lockPutAt(
  tx: Db,
  consultationId: string,
  groupId: string,
  at: Date,
): Promise<{ opinionId: string; previousGroupId: string | null; held: boolean }[]> {
  const { rows } = await sql<{ opinion_id: string; previous_group_id: string | null; held: boolean }>`
    select m.opinion_id, m.previous_group_id, o.state = 'held' as held from group_membership m
    join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
    where m.consultation_id = ${consultationId} and m.group_id = ${groupId} and m.added_at = ${at}
      and o.withdrawn_at is null and o.state <> 'notOpinion'
    order by o.id for update`.execute(tx);
  return rows.map(({ opinion_id: opinionId, previous_group_id: previousGroupId, held }) => ({
    ...{ opinionId, previousGroupId, held },
  }));
}

/** Opinions received and not yet under an approved answer, by unit (null: the draft as a whole). */
export async function countWaitingByUnit(
  db: Db,
  consultationId: string,
): Promise<{ unitId: string | null; received: number; waiting: number }[]> {
  const { rows } = await sql<{ unit_id: string | null; received: number; waiting: number }>`
    select o.unit_id, count(*)::int as received,
           (count(*) filter (where r.state is distinct from 'approved'))::int as waiting
    from opinion o
    left join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
    left join response r on r.consultation_id = m.consultation_id and r.group_id = m.group_id
    where o.consultation_id = ${consultationId} and o.withdrawn_at is null and o.state <> 'notOpinion'
    group by o.unit_id`.execute(db);
  return rows.map(({ unit_id, ...counts }) => ({ unitId: unit_id, ...counts }));
}

/** Groups whose answer is approved. */
export async function findAnswered(db: Db, consultationId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ group_id: string }>`
    select group_id from response where consultation_id = ${consultationId} and state = 'approved'`.execute(
    db,
  );
  return new Set(rows.map((row) => row.group_id));
}
