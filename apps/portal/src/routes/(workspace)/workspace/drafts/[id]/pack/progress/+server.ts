import { loadProgress } from '#features/outreach/pack/pack-desk.server.ts';
import type { RequestHandler } from './$types';

/** An open page asks every second or two how far the making is. */
export const GET: RequestHandler = async ({ params, locals: { app, actor } }) =>
  Response.json(await loadProgress(app, actor, params.id), { headers: { 'cache-control': 'no-store' } });
