import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Language } from '#text/language.ts';
import type { ParticipantGroup } from '../gathering-kinds.data.ts';
import type { TicketKey } from './ticket.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    gathering_registration: RegistrationTable;
  }
}

interface RegistrationTable {
  gathering_id: string;
  id: string;
  ordinal: number;
  name: string;
  email: string | null;
  workplace: string;
  participant_group: ParticipantGroup;
  language: Language;
  state: RegistrationState;
  invitation_id: string | null;
  registered_at: Date;
  cancelled_at: Date | null;
  attended_at: Date | null;
  attended_by: string | null;
  attended_how: AttendedHow | null;
  erased_at: Date | null;
}

export type RegistrationState = 'placed' | 'waiting' | 'cancelled';
/** list: ticked on the list · code: by the code of the ticket · door: came without a registration and was written down. */
export type AttendedHow = 'list' | 'code' | 'door';

/** Somebody who wants to come (người đăng ký). */
export interface Registration {
  readonly gatheringId: string;
  readonly id: string;
  readonly ordinal: number;
  /** '' once erased. */
  readonly name: string;
  readonly email: string | null;
  readonly workplace: string;
  readonly group: ParticipantGroup;
  readonly language: Language;
  readonly state: RegistrationState;
  readonly invitationId: string | null;
  readonly registeredAt: Date;
  readonly attendedAt: Date | null;
  readonly attendedHow: AttendedHow | null;
  readonly erasedAt: Date | null;
}

/** In the order of asking. */
export async function findRegistrations(db: Db, gatheringId: string): Promise<Registration[]> {
  const rows = await db
    .selectFrom('gathering_registration')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .orderBy('ordinal')
    .execute();
  return rows.map(registrationFrom);
}

export async function findRegistration(
  db: Db,
  { gatheringId, registrationId }: TicketKey,
): Promise<Registration | undefined> {
  const row = await db
    .selectFrom('gathering_registration')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .where('id', '=', registrationId)
    .executeTakeFirst();
  return row && registrationFrom(row);
}

/** Who registered with this address and still comes; `email` in small letters. */
export async function findByEmail(
  db: Db,
  gatheringId: string,
  email: string,
): Promise<Registration | undefined> {
  const row = await db
    .selectFrom('gathering_registration')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .where('email', '=', email)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  return row && registrationFrom(row);
}

/** How many have a place and how many wait; true for as long as the gathering is locked. */
export async function countPlaces(
  db: Db,
  gatheringId: string,
): Promise<{ readonly placed: number; readonly waiting: number; readonly last: number }> {
  const { rows } = await sql<{ placed: number; waiting: number; last: number }>`
    select count(*) filter (where state = 'placed')::int as placed,
      count(*) filter (where state = 'waiting')::int as waiting, coalesce(max(ordinal), 0)::int as last
    from gathering_registration where gathering_id = ${gatheringId}`.execute(db);
  return rows[0] ?? { placed: 0, waiting: 0, last: 0 };
}

/** How many wait longer than this one. */
export async function countAhead(db: Db, gatheringId: string, ordinal: number): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`select count(*)::int as ahead from gathering_registration
    where gathering_id = ${gatheringId} and state = 'waiting' and ordinal < ${ordinal}`.execute(db);
  return rows[0]?.ahead ?? 0;
}

/** A new one: nobody was let in yet. */
export async function insertRegistration(tx: Db, registration: Registration): Promise<void> {
  await tx
    .insertInto('gathering_registration')
    .values({
      ...{ gathering_id: registration.gatheringId, id: registration.id, ordinal: registration.ordinal },
      ...{ name: registration.name, email: registration.email, workplace: registration.workplace },
      ...{
        participant_group: registration.group,
        language: registration.language,
        state: registration.state,
      },
      ...{ invitation_id: registration.invitationId, registered_at: registration.registeredAt },
      ...{ cancelled_at: null, attended_at: null, attended_by: null, attended_how: null, erased_at: null },
    })
    .execute();
}

/** Name and address go with it: there is nothing more to tell. False when it was cancelled before. */
export async function cancelRegistration(tx: Db, key: TicketKey, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('gathering_registration')
    .set({ state: 'cancelled', cancelled_at: at, name: '', email: null, workplace: '', erased_at: at })
    .where('gathering_id', '=', key.gatheringId)
    .where('id', '=', key.registrationId)
    .where('state', '<>', 'cancelled')
    .where('attended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Gives a place to those who wait longest; gives who they are. */
export async function giveFreedPlaces(tx: Db, gatheringId: string, places: number): Promise<Registration[]> {
  if (places <= 0) return [];
  const { rows } = await sql<RegistrationTable>`
    update gathering_registration set state = 'placed'
    where gathering_id = ${gatheringId} and id in (select id from gathering_registration
      where gathering_id = ${gatheringId} and state = 'waiting' order by ordinal limit ${places})
    returning *`.execute(tx);
  return rows.map(registrationFrom).sort((one, other) => one.ordinal - other.ordinal);
}

export function registrationFrom(row: RegistrationTable): Registration {
  return {
    gatheringId: row.gathering_id,
    id: row.id,
    ordinal: row.ordinal,
    name: row.name,
    email: row.email,
    workplace: row.workplace,
    group: row.participant_group,
    language: row.language,
    state: row.state,
    invitationId: row.invitation_id,
    registeredAt: row.registered_at,
    attendedAt: row.attended_at,
    attendedHow: row.attended_how,
    erasedAt: row.erased_at,
  };
}
