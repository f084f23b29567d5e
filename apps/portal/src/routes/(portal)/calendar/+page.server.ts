import { findCalendarEntries } from '#features/open-data/calendar/calendar.store.server.ts';
import { monthOf } from '#features/open-data/calendar/calendar-entry.ts';
import { legalDay } from '#platform/clock.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { HAPPENING_TAGS } from '../feed-response.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const now = app.clock.now();
  const month = monthOf(url.searchParams.get('thang'), legalDay(now));
  const entries = await findCalendarEntries(app.db, { ...month, today: legalDay(now) });
  keepPage({ setHeaders, now, tags: HAPPENING_TAGS, query: ['thang'] });
  return { calendar: new ServerOnly({ month, entries }), address: app.config.publicUrl };
};
