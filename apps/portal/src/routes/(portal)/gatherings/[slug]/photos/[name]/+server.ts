import { openPublicPhoto } from '#features/gatherings/files/open-file.server.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** A photograph of a gathering that was held. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const opened = await openPublicPhoto(app, params.slug, params.name);
  return fileResponse(opened.bytes, opened);
};
