import { writeSiteMap } from '#features/open-data/site-map.server.ts';
import { HAPPENING_TAGS } from '../feed-response.ts';
import { cacheHeaders } from '../public-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app } }) =>
  new Response(await writeSiteMap(app.db, app.config.publicUrl), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      ...cacheHeaders({ now: app.clock.now(), tags: [...HAPPENING_TAGS, 'file'] }),
    },
  });
