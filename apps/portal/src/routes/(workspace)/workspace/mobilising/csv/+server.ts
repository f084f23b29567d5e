import { mobilisingCsv } from '#features/mobilising/load-mobilising.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { noteDownload } from '../../note-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { app, actor } = event.locals;
  if (actor.kind !== 'person') throw new Forbidden('mobilising.read');
  const csv = await mobilisingCsv(app, actor);
  const { organisationId } = actor;
  await noteDownload(event, {
    ...{ file: 'mobilising.csv', objectKind: 'organisation', objectId: organisationId, organisationId },
  });
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="huy-dong-nguon-luc.csv"',
    },
  });
};
