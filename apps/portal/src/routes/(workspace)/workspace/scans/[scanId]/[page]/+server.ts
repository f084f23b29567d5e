import { openScanPage } from '#features/documents/scans/check-scan.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

/** The picture of one scanned page; drawn by us from the file, so it may be shown. */
export const GET: RequestHandler = async ({ params, locals: { app, actor } }) => {
  if (!/^\d{1,4}$/.test(params.page)) throw new NotFound(`page ${params.page}`);
  const png = await openScanPage(app, actor, params.scanId, Number(params.page));
  return new Response(Buffer.from(png), {
    headers: {
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
};
