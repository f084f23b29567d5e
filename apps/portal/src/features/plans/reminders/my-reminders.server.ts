import type { PersonActor } from '#features/authority/actor.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findRemindersOf } from './reminders.store.server.ts';

const SHOWN_DAYS = 30;

/** What this person was told of tasks in the last month: the own, those of the bodies they lead, those that were asked of them. */
export async function loadMyReminders({ db, clock }: Platform, { personId }: PersonActor) {
  const today = legalDay(clock.now());
  return { reminders: await findRemindersOf(db, personId, addDays(today, -SHOWN_DAYS)), today };
}
