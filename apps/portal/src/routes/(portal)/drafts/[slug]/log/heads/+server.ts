import { json } from '@sveltejs/kit';
import { requirePublicLog } from '#features/submissions/public-log.server.ts';
import type { RequestHandler } from './$types';

/** Keys and signed heads, the smallest first, each with the proof that the one before it was its beginning. */
export const GET: RequestHandler = async ({ locals: { app }, params, url }) => {
  const { consultation, keys, heads } = await requirePublicLog(app, params.slug, url.searchParams.get('dot'));
  return json({ consultationId: consultation.id, keys, heads }, { headers: { 'cache-control': 'no-cache' } });
};
