import { loadStation } from '#features/outreach/loudspeaker/load-broadcasts.server.ts';
import { stationPodcast } from '#features/outreach/loudspeaker/station-files.ts';
import { stationText } from '#text/vi/loudspeaker.ts';
import { cacheHeaders } from '../../../public-page.ts';
import { stationPlaces } from '../../station-places.ts';
import { STATION_TAGS } from '../../station-tags.ts';
import type { RequestHandler } from './$types';

/** The same as a podcast: players of a loudspeaker fetch the sounds by themselves. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const page = await loadStation(app, params.slug);
  const places = stationPlaces(app.config.publicUrl, params.slug);
  const xml = stationPodcast(page, places, stationText.heading(page.station.name));
  return new Response(xml, {
    headers: {
      'content-type': 'application/rss+xml; charset=utf-8',
      ...cacheHeaders({ now: app.clock.now(), tags: STATION_TAGS }),
    },
  });
};
