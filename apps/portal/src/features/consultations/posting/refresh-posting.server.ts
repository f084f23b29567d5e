import type { Calendar } from '#features/time-limits/calendar.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import type { Consultation } from '../consultation.ts';
import { findPostings, requireConsultation } from '../consultations.store.server.ts';
import { availability, outcomeOf, type PlaceAvailability } from './availability.ts';
import type { PostingEvent } from './posting-event.ts';
import { writePostingResult } from './posting-results.store.server.ts';

/** How the places of a round fared until now; nothing for one that was never opened. */
export function placesOf(
  { deadline, closesOn, closesAt }: Pick<Consultation, 'deadline' | 'closesOn' | 'closesAt'>,
  events: readonly PostingEvent[],
  calendar: Calendar,
  now: Date,
): PlaceAvailability[] {
  if (!deadline || !closesOn) return [];
  const over = closesAt !== null && now >= closesAt;
  const knownTo = over ? closesOn : addDays(legalDay(now), -1);
  return availability({ deadline, closesOn, calendar, events, knownTo });
}

/** Counts anew after an event, an extension, the closing or a change of the calendar. Runs in the transaction of the act. */
export async function refreshPosting(tx: Db, consultationId: string, now: Date): Promise<void> {
  const consultation = await requireConsultation(tx, consultationId);
  if (!consultation.openedOn) return;
  const [events, calendar] = await Promise.all([
    findPostings(tx, consultationId),
    calendarAround(tx, consultation.openedOn),
  ]);
  const places = placesOf(consultation, events, calendar, now);
  if (places.length > 0) await writePostingResult(tx, consultationId, outcomeOf(places), now);
}
