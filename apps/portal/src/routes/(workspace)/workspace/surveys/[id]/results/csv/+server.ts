import { loadResults } from '#features/surveys/results.server.ts';
import { resultsCsv } from '#features/surveys/results-csv.ts';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, request, locals }) => {
  const { survey, results } = await loadResults(locals.app, locals.actor, params.id, {
    rows: '',
    columns: '',
  });
  await noteDownload(
    { request, locals },
    { file: 'results.csv', objectKind: 'survey', objectId: survey.id, organisationId: survey.organisationId },
  );
  return new Response(resultsCsv(results), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${survey.slug}.csv"`,
    },
  });
};
