import { indexCsv } from '#features/indices/load-indices.server.ts';
import { publicIndicesText } from '#text/vi/indices.ts';
import { cacheHeaders } from '../../../public-page.ts';
import type { RequestHandler } from './$types';

/** Every figure of an index, with its decision. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const csv = await indexCsv(app, params.slug, publicIndicesText.csvHead);
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${params.slug}.csv"`,
      ...cacheHeaders({ now: app.clock.now(), tags: ['index', 'organisation'] }),
    },
  });
};
