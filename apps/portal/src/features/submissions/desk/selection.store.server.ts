import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { isId } from '#platform/ids.ts';
import type { OpinionState } from '../opinion.ts';
import { findOpinionIds, matching } from '../opinion-list.store.server.ts';
import { sameCopy } from './copies.store.server.ts';
import type { SelectedOpinion, Selection } from './selection.ts';

/**
 * The selected opinions in the order of their ids, locked until the transaction ends, so that two officers who
 * act on the same opinions act one after the other. `unknown`: named ones that are not of this consultation.
 */
export async function lockSelected(
  tx: Db,
  consultationId: string,
  selection: Selection,
): Promise<{ found: SelectedOpinion[]; unknown: number }> {
  const named = new Set(selection.opinionIds ?? []);
  if (selection.allMatching)
    for (const id of await findOpinionIds(tx, consultationId, selection.allMatching)) named.add(id);
  if (selection.copies) for (const id of await copiesOf(tx, consultationId, selection.copies)) named.add(id);
  const ids = [...named].filter(isId);
  await sql`select id from opinion where consultation_id = ${consultationId} and id = any(${ids}::uuid[])
    order by id for update`.execute(tx);
  // Read after the lock is held: what another officer has just committed is seen.
  const { rows } = await sql<{
    id: string;
    submission_id: string;
    ordinal: number;
    state: OpinionState;
    version: number;
    group_id: string | null;
  }>`
    select o.id, o.submission_id, o.ordinal, o.state, o.version, m.group_id from opinion o
    left join group_membership m on m.consultation_id = o.consultation_id and m.opinion_id = o.id
    where o.consultation_id = ${consultationId} and o.id = any(${ids}::uuid[]) and o.withdrawn_at is null and o.state <> 'notOpinion'
    order by o.id`.execute(tx);
  const found = rows.map(({ submission_id, group_id, ...rest }) => ({
    ...rest,
    submissionId: submission_id,
    groupId: group_id,
  }));
  return { found, unknown: named.size - found.length };
}

async function copiesOf(
  tx: Db,
  consultationId: string,
  { of, within }: NonNullable<Selection['copies']>,
): Promise<string[]> {
  const shown = of.filter(isId);
  if (shown.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select o.id ${matching(consultationId, within)} and exists (select from opinion w
      where w.consultation_id = o.consultation_id and w.id = any(${shown}::uuid[]) and ${sameCopy})`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}
