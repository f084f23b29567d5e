import { findOwnCalendar } from '#features/outreach/life/outreach-calendar.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { hoursOf, writeIcal } from '#platform/ical.ts';
import { channelNames } from '#text/vi/outreach.ts';
import { outreachCalendarText as text } from '#text/vi/outreach-plans.ts';
import type { RequestHandler } from './$types';

/** iCalendar: what the own bodies carry out or planned. A file for one's own calendar program. */
export const GET: RequestHandler = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('activity.read');
  const activities = await findOwnCalendar(app, actor);
  const events = activities.map(
    ({ id, version, heldOn, from, to, title, place, channel, bodyShortName }) => ({
      ...{
        uid: `activity-${id}@dan-ban`,
        sequence: version,
        day: hoursOf(heldOn, from, to),
        stamp: app.clock.now(),
      },
      ...{ summary: title, description: bodyShortName, location: place },
      ...{ url: new URL(paths.activity(id), app.config.publicUrl).href, category: channelNames[channel] },
    }),
  );
  return new Response(writeIcal({ name: text.calendarName, events }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="truyen-thong.ics"',
      'cache-control': 'private, no-store',
    },
  });
};
