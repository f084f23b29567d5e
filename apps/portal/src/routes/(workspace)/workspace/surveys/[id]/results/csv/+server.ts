import { loadResults } from '#features/surveys/results.server.ts';
import { resultsCsv } from '#features/surveys/results-csv.ts';
import { noteDownload } from '../../../../note-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  const { survey, results } = await loadResults(app, actor, event.params.id, { rows: '', columns: '' });
  const { id: objectId, organisationId, slug } = survey;
  await noteDownload(event, { file: 'results.csv', objectKind: 'survey', objectId, organisationId });
  return new Response(resultsCsv(results), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.csv"`,
    },
  });
};
