import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { ParticipantGroup } from '../gathering-kinds.data.ts';
import type { AttendedHow } from '../registering/registrations.store.server.ts';
import type { TicketKey } from '../registering/ticket.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    gathering_door_count: { gathering_id: string; participant_group: ParticipantGroup; people: number };
  }
}

/** False when the person was let in before: the first time and hour stay. */
export async function markAttended(
  tx: Db,
  key: TicketKey,
  { by, at, how }: { readonly by: string; readonly at: Date; readonly how: AttendedHow },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('gathering_registration')
    .set({ attended_at: at, attended_by: by, attended_how: how })
    .where('gathering_id', '=', key.gatheringId)
    .where('id', '=', key.registrationId)
    .where('attended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Let in by mistake; false when nobody was. */
export async function unmarkAttended(tx: Db, key: TicketKey): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('gathering_registration')
    .set({ attended_at: null, attended_by: null, attended_how: null })
    .where('gathering_id', '=', key.gatheringId)
    .where('id', '=', key.registrationId)
    .where('attended_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many of a group came without a registration; the last number said is the number. */
export async function writeDoorCount(
  tx: Db,
  gatheringId: string,
  group: ParticipantGroup,
  people: number,
): Promise<void> {
  await tx
    .insertInto('gathering_door_count')
    .values({ gathering_id: gatheringId, participant_group: group, people })
    .onConflict((conflict) => conflict.columns(['gathering_id', 'participant_group']).doUpdateSet({ people }))
    .execute();
}

/** Who came, by group: registered, and counted at the door. */
export interface GroupAttendance {
  readonly group: ParticipantGroup;
  readonly registered: number;
  readonly attended: number;
  readonly atDoor: number;
}

export async function countAttendance(db: Db, gatheringId: string): Promise<GroupAttendance[]> {
  const { rows } = await sql<GroupAttendance>`
    select coalesce(r.participant_group, d.participant_group) as "group", coalesce(r.registered, 0)::int as registered,
      coalesce(r.attended, 0)::int as attended, coalesce(d.people, 0)::int as "atDoor"
    from (select participant_group, count(*) filter (where state = 'placed') as registered,
        count(*) filter (where attended_at is not null) as attended
      from gathering_registration where gathering_id = ${gatheringId} group by participant_group) r
    full join (select participant_group, people from gathering_door_count where gathering_id = ${gatheringId}) d
      on d.participant_group = r.participant_group`.execute(db);
  return rows;
}
