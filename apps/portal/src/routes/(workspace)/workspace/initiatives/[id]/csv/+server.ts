import { entriesCsv } from '#features/initiatives/results/results-csv.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { noteDownload } from '../../../note-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  if (actor.kind !== 'person') throw new Forbidden('initiative.edit');
  const { call, csv } = await entriesCsv(app, actor, event.params.id);
  const { id: objectId, organisationId, slug } = call;
  await noteDownload(event, {
    file: 'entries.csv',
    objectKind: 'initiativeCall',
    objectId,
    organisationId,
  });
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.csv"`,
    },
  });
};
