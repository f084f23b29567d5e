import { findConsultationsOf } from '#features/consultations/listing.store.server.ts';
import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { weekOf } from '#features/inbox/week.ts';
import { countUnread } from '#features/notifications/notifications.store.server.ts';
import { countOpinionsByDay } from '#features/submissions/opinions-by-day.store.server.ts';
import { dayOff } from '#features/time-limits/calendar.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

const MOST_ROUNDS = 6;

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('workspace.enter');
  const today = legalDay(app.clock.now());
  const [desk, unread, open, calendar] = await Promise.all([
    loadInbox(app, actor),
    countUnread(app.db, actor.personId),
    findConsultationsOf(app.db, actor.ownOrganisationIds, { state: 'open', limit: MOST_ROUNDS, offset: 0 }),
    calendarAround(app.db, today),
  ]);
  const rounds = open.sort((a, b) => (a.closesOn ?? '').localeCompare(b.closesOn ?? ''));
  const busiest = rounds.toSorted((a, b) => b.received - a.received)[0];
  return {
    ...desk,
    unread,
    rounds,
    byDay: busiest?.received
      ? { round: busiest, counts: await countOpinionsByDay(app.db, busiest.id) }
      : undefined,
    week: weekOf(today, desk.inbox.due, (day) => dayOff(day, calendar)),
    organisationId: actor.organisationId,
  };
};
