import { requirePublishedResults } from '#features/surveys/load-surveys.server.ts';
import { resultsCsv } from '#features/surveys/results-csv.ts';
import { cacheHeaders } from '../../../../public-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const { survey, results } = await requirePublishedResults(app, params.slug);
  return new Response(resultsCsv(results), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${survey.slug}.csv"`,
      ...cacheHeaders({ now: app.clock.now(), tags: [`survey:${survey.id}`] }),
    },
  });
};
