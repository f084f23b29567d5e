import { redirect } from '@sveltejs/kit';
import { requirePublicPackFile } from '#features/outreach/pack/public-pack.server.ts';
import { paths } from '#paths';
import { fileResponse } from '../../../../file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const found = await requirePublicPackFile(app, params.slug, params.name);
  // An address that somebody kept: its text is no longer the newest, and the page says so.
  if (!('file' in found)) redirect(302, paths.publicPack(params.slug, found.endedWith));
  const { bytes, name, mediaType, sha256 } = found.file;
  return fileResponse(bytes, { fileName: name, mediaType, sha256 });
};
