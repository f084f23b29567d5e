import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { TicketKey } from '../registering/ticket.ts';
import type { ReminderStep } from './reminder-steps.data.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    gathering_reminder: {
      gathering_id: string;
      registration_id: string;
      step: ReminderStep;
      starts_at: Date;
      sent_at: Date;
    };
  }
}

/**
 * Who has a place and an address at what begins between two instants and was not told by this step; not who registered after the
 * step had come, who knows the day.
 */
export async function findToRemind(
  db: Db,
  step: ReminderStep,
  begins: { readonly after: Date; readonly until: Date; readonly hours: number },
  limit: number,
): Promise<TicketKey[]> {
  const { rows } = await sql<TicketKey>`
    select r.gathering_id as "gatheringId", r.id as "registrationId"
    from gathering g join gathering_registration r on r.gathering_id = g.id
    where g.state = 'announced' and g.starts_at > ${begins.after} and g.starts_at <= ${begins.until}
      and r.state = 'placed' and r.email is not null
      and r.registered_at < g.starts_at - make_interval(hours => ${begins.hours}::int)
      and not exists (select from gathering_reminder m where m.gathering_id = r.gathering_id
        and m.registration_id = r.id and m.step = ${step} and m.starts_at = g.starts_at)
    order by g.starts_at, r.gathering_id, r.ordinal limit ${limit}`.execute(db);
  return rows;
}

/** True for the one who writes it first: the mail is sent in the same transaction. */
export async function noteReminder(
  tx: Db,
  { gatheringId, registrationId }: TicketKey,
  step: ReminderStep,
  startsAt: Date,
  at: Date,
): Promise<boolean> {
  const written = await tx
    .insertInto('gathering_reminder')
    .values({
      gathering_id: gatheringId,
      registration_id: registrationId,
      step,
      starts_at: startsAt,
      sent_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}
