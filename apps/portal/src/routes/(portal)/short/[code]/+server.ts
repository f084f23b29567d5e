import { redirect } from '@sveltejs/kit';
import { followShortLink } from '#features/outreach/pack/public-pack.server.ts';
import { paths } from '#paths';
import type { RequestHandler } from './$types';

/** A code on paper. Where it leads may change with the next version, so nobody keeps the answer. */
export const GET: RequestHandler = async ({ locals: { app }, params, setHeaders }) => {
  const { slug, from } = await followShortLink(app, params.code);
  setHeaders({ 'cache-control': 'no-store' });
  redirect(302, paths.publicPack(slug, from));
};
