import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Channel } from '../channel.ts';
import type { Slot } from './slot.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    outreach_slot: {
      id: string;
      organisation_id: string;
      kind: Channel | null;
      name: string;
      area: string;
      weekdays: string;
      from_time: string;
      to_time: string;
      source: string;
      valid_to: string | null;
      created_at: Date;
    };
  }
}

/** The hours that these bodies keep on a day, the earliest first. */
export async function findSlots(db: Db, organisationIds: readonly string[], day: string): Promise<Slot[]> {
  const { rows } = await sql<Slot>`
    select id, organisation_id as "organisationId", kind, name, area, weekdays, from_time as "from", to_time as "to", source,
      valid_to as "validTo"
    from outreach_slot where organisation_id = any(${[...organisationIds]}::uuid[])
      and (valid_to is null or valid_to >= ${day}::date)
    order by from_time, area, name, id`.execute(db);
  return rows;
}

export async function insertSlot(tx: Db, slot: Slot, at: Date): Promise<void> {
  const { id, organisationId, kind, name, area, weekdays, from, to, source, validTo } = slot;
  await tx
    .insertInto('outreach_slot')
    .values({
      ...{ id, organisation_id: organisationId, kind, name, area, weekdays, source },
      ...{ from_time: from, to_time: to, valid_to: validTo, created_at: at },
    })
    .execute();
}

export async function endSlot(tx: Db, id: string, lastDay: string): Promise<void> {
  await tx.updateTable('outreach_slot').set({ valid_to: lastDay }).where('id', '=', id).execute();
}
