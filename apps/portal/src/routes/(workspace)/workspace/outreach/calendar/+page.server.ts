import { loadOutreachCalendar } from '#features/outreach/life/outreach-calendar.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('activity.read');
  return await loadOutreachCalendar(app, actor, url.searchParams.get('thang'));
};
