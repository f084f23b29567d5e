import { openPaperPage } from '#features/offline-voices/paper-scans/load-paper-desk.server.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

/** The picture of one page of a paper; drawn by us from the file, so it may be shown. */
export const GET: RequestHandler = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('paper page');
  if (!/^\d{1,4}$/.test(params.page)) throw new NotFound(`page ${params.page}`);
  const jpeg = await openPaperPage(app, actor, params.id, params.scanId, Number(params.page));
  return new Response(Buffer.from(jpeg), {
    headers: {
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
};
