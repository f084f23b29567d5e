import { requireDeskPicture } from '#features/news/pictures/open-picture.server.ts';
import type { RequestHandler } from './$types';

/** A picture of a piece that nobody has approved yet, for the page of its desk. */
export const GET: RequestHandler = async ({ locals: { app, actor }, params }) => {
  const { bytes, mediaType } = await requireDeskPicture(app, actor, params.id, params.name);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};
