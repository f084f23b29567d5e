import { json } from '@sveltejs/kit';
import { requirePublicLines } from '#features/submissions/public-log.server.ts';
import type { RequestHandler } from './$types';

/** Lines from `?tu=` on; the next page begins behind the last number. */
export const GET: RequestHandler = async ({ locals: { app }, params, url }) => {
  const from = /^\d{1,9}$/.exec(url.searchParams.get('tu') ?? '0')?.[0] ?? '0';
  const lines = await requirePublicLines(app, params.slug, url.searchParams.get('dot'), Number(from));
  return json({ lines }, { headers: { 'cache-control': 'no-cache' } });
};
