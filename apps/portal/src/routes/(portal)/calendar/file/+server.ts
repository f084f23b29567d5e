import { writeCalendar } from '#features/open-data/calendar/calendar.server.ts';
import { calendarResponse, HAPPENING_TAGS } from '../../feed-response.ts';
import type { RequestHandler } from './$types';

/** iCalendar: days of all drafts, and public activities. */
export const GET: RequestHandler = async ({ locals: { app } }) =>
  calendarResponse(await writeCalendar(app, '', {}), 'lich', { now: app.clock.now(), tags: HAPPENING_TAGS });
