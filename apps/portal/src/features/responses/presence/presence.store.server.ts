import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Where on the desk of a round a person is. */
interface Seen {
  readonly consultationId: string;
  readonly personId: string;
  readonly place: string | null;
  readonly groupId: string | null;
}

export async function noteSeen(db: Db, seen: Seen, at: Date): Promise<void> {
  await sql`insert into desk_presence (consultation_id, person_id, place, group_id, seen_at)
    values (${seen.consultationId}, ${seen.personId}, ${seen.place}, ${seen.groupId}, ${at})
    on conflict (consultation_id, person_id) do update
      set place = excluded.place, group_id = excluded.group_id, seen_at = excluded.seen_at`.execute(db);
}

export async function forgetSeenBefore(db: Db, consultationId: string, instant: Date): Promise<void> {
  await sql`delete from desk_presence where consultation_id = ${consultationId} and seen_at < ${instant}`.execute(
    db,
  );
}

/** Others who were seen since at the same group or the same article, by name. */
export async function findOthers(
  db: Db,
  { consultationId, personId, place, groupId }: Seen,
  since: Date,
): Promise<{ name: string; inGroup: boolean }[]> {
  const { rows } = await sql<{ name: string; inGroup: boolean }>`
    select p.display_name as name, coalesce(d.group_id = ${groupId}::uuid, false) as "inGroup"
    from desk_presence d join person p on p.id = d.person_id
    where d.consultation_id = ${consultationId} and d.person_id <> ${personId}
      and d.seen_at > ${since} and (d.group_id = ${groupId}::uuid or d.place = ${place}::text)
    order by p.display_name, p.id`.execute(db);
  return rows;
}
