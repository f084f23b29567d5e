import { json } from '@sveltejs/kit';
import { loadStation } from '#features/outreach/loudspeaker/load-broadcasts.server.ts';
import { stationSchedule } from '#features/outreach/loudspeaker/station-files.ts';
import { cacheHeaders } from '../../../public-page.ts';
import { stationPlaces } from '../../station-places.ts';
import { STATION_TAGS } from '../../station-tags.ts';
import type { RequestHandler } from './$types';

/** The schedule of a loudspeaker for machines: docs/guides/loudspeaker-interface.md. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const page = await loadStation(app, params.slug);
  const schedule = stationSchedule(page, stationPlaces(app.config.publicUrl, params.slug));
  return json(schedule, { headers: cacheHeaders({ now: app.clock.now(), tags: STATION_TAGS }) });
};
