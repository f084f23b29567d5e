import { sql } from 'kysely';
import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { Platform } from '#platform/context.ts';
import { type Colleagues, HERE_FOR_MS } from './colleagues.ts';

const FORGOTTEN_AFTER_MS = 86_400_000;

/** Where on the desk somebody is. */
export interface DeskPlace {
  /** An article, or "chung"; null: no one of them. */
  readonly place: string | null;
  readonly groupId: string | null;
}

/**
 * Notes where this person is and tells who else of the body is there. Whoever reads from outside the body is neither noted nor told.
 * Rows of one table, so that it works with several processes; a note, not a lock.
 */
export async function whoIsHere(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: Actor,
  consultation: Pick<Consultation, 'id' | 'organisationId'>,
  { place, groupId }: DeskPlace,
): Promise<Colleagues> {
  if (actor.kind !== 'person' || !can(actor, 'response.seeColleagues', consultation))
    return { group: [], place: [] };
  const now = clock.now().getTime();
  const before = (span: number) => new Date(now - span);
  await sql`insert into desk_presence (consultation_id, person_id, place, group_id, seen_at)
    values (${consultation.id}, ${actor.personId}, ${place}, ${groupId}, ${new Date(now)})
    on conflict (consultation_id, person_id) do update
      set place = excluded.place, group_id = excluded.group_id, seen_at = excluded.seen_at`.execute(db);
  await sql`delete from desk_presence where consultation_id = ${consultation.id}
    and seen_at < ${before(FORGOTTEN_AFTER_MS)}`.execute(db);
  const { rows } = await sql<{ name: string; inGroup: boolean }>`
    select p.display_name as name, coalesce(d.group_id = ${groupId}::uuid, false) as "inGroup"
    from desk_presence d join person p on p.id = d.person_id
    where d.consultation_id = ${consultation.id} and d.person_id <> ${actor.personId}
      and d.seen_at > ${before(HERE_FOR_MS)} and (d.group_id = ${groupId}::uuid or d.place = ${place}::text)
    order by p.display_name, p.id`.execute(db);
  const names = (inGroup: boolean) => rows.filter((row) => row.inGroup === inGroup).map(({ name }) => name);
  return { group: names(true), place: names(false) };
}
