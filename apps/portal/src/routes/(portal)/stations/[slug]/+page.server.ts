import { loadStation } from '#features/outreach/loudspeaker/load-broadcasts.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import { STATION_TAGS } from '../station-tags.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders }) => {
  const station = await loadStation(app, params.slug);
  keepPage({ setHeaders, now: app.clock.now(), tags: STATION_TAGS });
  return { page: new ServerOnly(station) };
};
