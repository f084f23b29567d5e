import { readDeskAddress } from '#features/responses/desk/desk-address.ts';
import { sayAgain } from '#features/responses/presence/say-again.server.ts';
import type { RequestHandler } from './$types';

/** An open desk says every half minute that somebody is still there, and hears who else is. */
export const GET: RequestHandler = async ({ params, url, locals: { app, actor } }) => {
  const { place = null, groupId = null } = readDeskAddress(url.searchParams);
  const here = await sayAgain(app, actor, params.id, { place, groupId });
  return Response.json(here, { headers: { 'cache-control': 'no-store' } });
};
