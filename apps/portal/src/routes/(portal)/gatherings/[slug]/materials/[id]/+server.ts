import { openPublicMaterial } from '#features/gatherings/files/open-file.server.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

/** A file for everybody. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const opened = await openPublicMaterial(app, params.slug, params.id);
  return fileResponse(opened.bytes, opened);
};
