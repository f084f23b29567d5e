import { requirePublicPackFile } from '#features/outreach/pack/public-pack.server.ts';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const { bytes, name, mediaType, sha256 } = await requirePublicPackFile(app, params.slug, params.name);
  return fileResponse(bytes, { fileName: name, mediaType, sha256 });
};
