import { requirePublicBody } from '#features/accountability/view-body.server.ts';
import { writeCalendar } from '#features/open-data/calendar/calendar.server.ts';
import { languageOf } from '#paths';
import { calendarResponse, HAPPENING_TAGS } from '../../../feed-response.ts';
import type { RequestHandler } from './$types';

/** iCalendar: the days of one body. */
export const GET: RequestHandler = async ({ locals: { app }, params, url }) => {
  const { id, name, slug } = await requirePublicBody(app.db, params.slug);
  const file = await writeCalendar(app, languageOf(url.pathname), name, { organisationId: id });
  return calendarResponse(file, slug, { now: app.clock.now(), tags: HAPPENING_TAGS });
};
