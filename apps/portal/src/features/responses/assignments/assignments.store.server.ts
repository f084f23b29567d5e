import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Who answers an article; `place` as the desk names it. */
export interface AnswerAssignment {
  readonly place: string;
  readonly personId: string;
  readonly displayName: string;
}

export async function findAssignments(db: Db, consultationId: string): Promise<AnswerAssignment[]> {
  const { rows } = await sql<AnswerAssignment>`
    select a.place, a.person_id as "personId", p.display_name as "displayName"
    from answer_assignment a join person p on p.id = a.person_id
    where a.consultation_id = ${consultationId}`.execute(db);
  return rows;
}

/** One officer for each of these places, whoever had it before. */
export async function putAssignments(
  tx: Db,
  consultationId: string,
  places: readonly string[],
  personId: string,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await sql`insert into answer_assignment (consultation_id, place, person_id, assigned_by, assigned_at)
    select ${consultationId}, place, ${personId}::uuid, ${by.personId}::uuid, ${by.at} from unnest(${[...places]}::text[]) place
    on conflict (consultation_id, place) do update
      set person_id = excluded.person_id, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`.execute(
    tx,
  );
}

export async function removeAssignments(
  tx: Db,
  consultationId: string,
  places: readonly string[],
): Promise<void> {
  await sql`delete from answer_assignment where consultation_id = ${consultationId}
    and place = any(${[...places]}::text[])`.execute(tx);
}
