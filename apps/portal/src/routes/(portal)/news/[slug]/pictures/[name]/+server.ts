import { requireShownPicture } from '#features/news/pictures/open-picture.server.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** A picture of the edition that is shown: gone with it, as an edition may be withdrawn. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const { bytes, mediaType, sha256 } = await requireShownPicture(app, params.slug, params.name);
  return fileResponse(bytes, { fileName: params.name, mediaType, sha256 });
};
