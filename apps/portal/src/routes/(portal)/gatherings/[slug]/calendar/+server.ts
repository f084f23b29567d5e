import { requirePublicGathering } from '#features/gatherings/public-gathering.server.ts';
import { gatheringCalendar } from '#features/gatherings/registering/ticket-mail.server.ts';
import { languageOf } from '#paths';
import { calendarResponse } from '../../../feed-response.ts';
import type { RequestHandler } from './$types';

/** iCalendar: one gathering. */
export const GET: RequestHandler = async ({ locals: { app }, params, url }) => {
  const gathering = await requirePublicGathering(app, params.slug);
  const file = gatheringCalendar(app, gathering, languageOf(url.pathname));
  const tags = [`gathering:${gathering.id}`];
  return calendarResponse(file, gathering.slug, { now: app.clock.now(), tags });
};
