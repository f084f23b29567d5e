import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { findWithFreePlaces, lockGathering } from '../gatherings.store.server.ts';
import { moveUp } from '../registering/own-ticket.server.ts';
import { findRegistration } from '../registering/registrations.store.server.ts';
import type { TicketKey } from '../registering/ticket.ts';
import { mailTicket, type TicketPlatform } from '../registering/ticket-mail.server.ts';
import { REMINDER_STEPS, type ReminderStep } from './reminder-steps.data.ts';
import { findToRemind, noteReminder } from './reminders.store.server.ts';

const AT_ONCE = 200;
const HOUR = 3_600_000;

/** Tells each who has a place once per step; what moved to another hour is told anew. Gives how many mails were written. */
export async function remindRegistered(app: TicketPlatform): Promise<number> {
  const now = app.clock.now().getTime();
  let sent = 0;
  for (const { step, from, to } of REMINDER_STEPS) {
    const begins = { after: new Date(now + to * HOUR), until: new Date(now + from * HOUR), hours: from };
    for (;;) {
      const keys = await findToRemind(app.db, step, begins, AT_ONCE);
      let told = 0;
      for (const key of keys) told += (await remindOne(app, key, step)) ? 1 : 0;
      sent += told;
      // Whoever is left is being told by another worker.
      if (keys.length < AT_ONCE || told === 0) break;
    }
  }
  return sent;
}

async function remindOne(app: TicketPlatform, key: TicketKey, step: ReminderStep): Promise<boolean> {
  return await inTransaction(app.db, async (tx) => {
    const gathering = await lockGathering(tx, key.gatheringId);
    const registration = await findRegistration(tx, key);
    if (gathering.state !== 'announced' || registration?.state !== 'placed') return false;
    if (!(await noteReminder(tx, key, step, gathering.startsAt, app.clock.now()))) return false;
    return await mailTicket(app, tx, gathering, registration, step);
  });
}

/** A place that was freed by an erasure is given too. */
export async function giveFreePlaces(app: TicketPlatform): Promise<number> {
  let given = 0;
  for (const id of await findWithFreePlaces(app.db))
    given += await inTransaction(app.db, async (tx) => await moveUp(app, tx, await lockGathering(tx, id)));
  return given;
}

export const remindRegisteredJob = defineJob<Record<string, never>>({
  name: 'gatherings.remind',
  handle: async (_data, app) => {
    await giveFreePlaces(app);
    const sent = await remindRegistered(app);
    if (sent > 0) app.log.info({ sent }, 'reminded who registered');
  },
});
