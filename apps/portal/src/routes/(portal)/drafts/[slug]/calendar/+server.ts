import { writeCalendar } from '#features/open-data/calendar/calendar.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { languageOf } from '#paths';
import { calendarResponse, HAPPENING_TAGS } from '../../../feed-response.ts';
import type { RequestHandler } from './$types';

/** iCalendar: the days of one draft. */
export const GET: RequestHandler = async ({ locals: { app }, params, url }) => {
  const { project } = await requirePublicDraft(app, params.slug);
  const file = await writeCalendar(app, languageOf(url.pathname), project.shortTitle, { slug: project.slug });
  return calendarResponse(file, project.slug, { now: app.clock.now(), tags: HAPPENING_TAGS });
};
