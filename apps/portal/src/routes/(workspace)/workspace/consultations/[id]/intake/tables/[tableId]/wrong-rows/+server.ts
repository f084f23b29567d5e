import { wrongRowsCsv } from '#features/offline-voices/tables/load-tables.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('wrong rows');
  return new Response(await wrongRowsCsv(app, actor, params.id, params.tableId), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="dong-can-sua.csv"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};
