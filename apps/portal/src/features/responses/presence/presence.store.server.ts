import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';

/** Where on the desk of a round a person is. */
interface Seen {
  readonly consultationId: string;
  readonly personId: string;
  readonly place: string | null;
  readonly groupId: string | null;
}

interface Times {
  readonly now: Date;
  /** Who was noted at the same place since needs no new note. */
  readonly fresh: Date;
  /** Others who were seen since are here. */
  readonly here: Date;
  /** Older rows go with the next note. */
  readonly forgotten: Date;
}

/**
 * Notes this person, where it is new or has grown old, and finds the others at the same group or the same article, by name: one
 * statement for what every page of the desk and every half minute of an open one asks.
 */
export async function noteAndFindOthers(
  db: Db,
  { consultationId, personId, place, groupId }: Seen,
  { now, fresh, here, forgotten }: Times,
): Promise<{ name: string; inGroup: boolean }[]> {
  const { rows } = await sql<{ name: string; inGroup: boolean }>`
    with noted as (
      insert into desk_presence (consultation_id, person_id, place, group_id, seen_at)
      select ${consultationId}::uuid, ${personId}::uuid, ${place}::text, ${groupId}::uuid, ${now}::timestamptz
      where not exists (select from desk_presence where consultation_id = ${consultationId} and person_id = ${personId}
        and place is not distinct from ${place}::text and group_id is not distinct from ${groupId}::uuid
        and seen_at > ${fresh} and seen_at <= ${now})
      on conflict (consultation_id, person_id) do update
        set place = excluded.place, group_id = excluded.group_id, seen_at = excluded.seen_at
      returning person_id
    ), gone as (
      delete from desk_presence where consultation_id = ${consultationId} and seen_at < ${forgotten}
        and person_id <> ${personId} and exists (select from noted)
    )
    select p.display_name as name, coalesce(d.group_id = ${groupId}::uuid, false) as "inGroup"
    from desk_presence d join person p on p.id = d.person_id
    where d.consultation_id = ${consultationId} and d.person_id <> ${personId}
      and d.seen_at > ${here} and (d.group_id = ${groupId}::uuid or d.place = ${place}::text)
    order by p.display_name, p.id`.execute(db);
  return rows;
}
