import { rankingCsv } from '#features/contests/ranking/ranking-csv.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { noteDownload } from '../../../note-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  if (actor.kind !== 'person') throw new Forbidden('contest.run');
  const { contest, csv } = await rankingCsv(app, actor, event.params.id);
  const { id: objectId, organisationId, slug } = contest;
  await noteDownload(event, { file: 'ranking.csv', objectKind: 'contest', objectId, organisationId });
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.csv"`,
    },
  });
};
