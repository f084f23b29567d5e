import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { activityStanding } from './activity-life.ts';
import { conflictsOf } from './conflicts.ts';
import { type CalendarActivity, findActivitiesBetween, findDraftDays } from './planned.store.server.ts';

/** "2026-11" of the address, else the month of today. */
export function calendarMonth(asked: string | null, today: string): string {
  return asked && /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
}

/** The month before or after: "2026-12" → "2027-01". */
export function monthBeside(month: string, step: 1 | -1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** One month of what the own bodies carry out or planned, with what does not fit. */
export async function loadOutreachCalendar(
  { db, clock }: Platform,
  actor: PersonActor,
  asked: string | null,
) {
  requirePermission(actor, 'activity.read', { organisationId: actor.organisationId });
  const today = legalDay(clock.now());
  const month = calendarMonth(asked, today);
  const [from, to] = [`${month}-01`, lastDayOf(month)];
  const activities = await findActivitiesBetween(db, actor.ownOrganisationIds, from, to);
  const ahead = activities.filter(({ state }) => state === 'planned' || state === 'prepared');
  const drafts = await findDraftDays(db, [...new Set(ahead.flatMap(({ projectId }) => projectId ?? []))]);
  return {
    ...{ month, from, to, today, before: monthBeside(month, -1), after: monthBeside(month, 1) },
    activities: activities.map((activity) => ({
      ...listed(activity),
      standing: activityStanding(activity, today),
    })),
    conflicts: conflictsOf(
      ahead.map((activity) => ({ ...activity, kind: activity.channel, onDay: activity.heldOn })),
      (projectId) => drafts.get(projectId),
    ),
  };
}

/** From half a year back to a year ahead: what a calendar program keeps up with. */
export async function findOwnCalendar(
  { db, clock }: Platform,
  actor: PersonActor,
): Promise<CalendarActivity[]> {
  requirePermission(actor, 'activity.read', { organisationId: actor.organisationId });
  const month = legalDay(clock.now()).slice(0, 7);
  let [first, last] = [month, month];
  for (let i = 0; i < 12; i += 1) last = monthBeside(last, 1);
  for (let i = 0; i < 6; i += 1) first = monthBeside(first, -1);
  return await findActivitiesBetween(db, actor.ownOrganisationIds, `${first}-01`, lastDayOf(last));
}

function listed(activity: CalendarActivity) {
  const { id, title, channel, heldOn, from, to, place, draftTitle, bodyShortName, channelName } = activity;
  return { id, title, channel, heldOn, from, to, place, draftTitle, bodyShortName, channelName };
}
