import { proceduresCsv } from '#features/procedures/load-procedures.server.ts';
import { publicProceduresText } from '#text/vi/procedures.ts';
import { cacheHeaders } from '../../public-page.ts';
import { LIST_QUERY, listFilter } from '../list-filter.ts';
import type { RequestHandler } from './$types';

/** The list as it is filtered. */
export const GET: RequestHandler = async ({ locals: { app }, url }) => {
  const csv = await proceduresCsv(app, listFilter(url), publicProceduresText.csvHead);
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="thu-tuc-hanh-chinh.csv"',
      ...cacheHeaders({ now: app.clock.now(), tags: ['procedure'], query: LIST_QUERY }),
    },
  });
};
