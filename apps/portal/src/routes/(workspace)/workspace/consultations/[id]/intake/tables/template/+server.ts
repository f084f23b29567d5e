import { tableTemplate } from '#features/offline-voices/tables/load-tables.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('template');
  const { bytes, fileName } = await tableTemplate(app, actor, params.id);
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};
