import { openDeskPhoto } from '#features/gatherings/files/open-file.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

/** A photograph on the page of its desk. */
export const GET: RequestHandler = async ({ locals: { app, actor }, params }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.read');
  const { bytes, mediaType } = await openDeskPhoto(app, actor, params.id, params.name);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};
