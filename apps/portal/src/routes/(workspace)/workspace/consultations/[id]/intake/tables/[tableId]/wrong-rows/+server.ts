import { wrongRowsCsv } from '#features/offline-voices/tables/load-tables.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { noteDownload } from '../../../../../../note-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const {
    params,
    locals: { app, actor },
  } = event;
  if (actor.kind !== 'person') throw new Forbidden('wrong rows');
  const csv = await wrongRowsCsv(app, actor, params.id, params.tableId);
  await noteDownload(event, { objectKind: 'consultation', objectId: params.id, file: 'dong-can-sua.csv' });
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="dong-can-sua.csv"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};
