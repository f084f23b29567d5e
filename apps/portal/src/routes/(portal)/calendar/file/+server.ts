import { writeCalendar } from '#features/open-data/calendar/calendar.server.ts';
import { languageOf } from '#paths';
import { calendarResponse, HAPPENING_TAGS } from '../../feed-response.ts';
import type { RequestHandler } from './$types';

/** iCalendar: days of all drafts, and public activities. */
export const GET: RequestHandler = async ({ locals: { app }, url }) => {
  const language = languageOf(url.pathname);
  const file = await writeCalendar(app, language, '', {});
  const name = language === 'en' ? 'calendar' : 'lich';
  return calendarResponse(file, name, { now: app.clock.now(), tags: HAPPENING_TAGS });
};
