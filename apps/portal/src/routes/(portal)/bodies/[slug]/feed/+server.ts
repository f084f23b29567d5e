import { requirePublicBody } from '#features/accountability/view-body.server.ts';
import { writeFeed } from '#features/open-data/feeds/write-feed.server.ts';
import { atomResponse, HAPPENING_TAGS } from '../../../feed-response.ts';
import type { RequestHandler } from './$types';

/** Atom: rounds, answers and issued documents of one body. */
export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const body = await requirePublicBody(app.db, params.slug);
  return atomResponse(await writeFeed(app, { body }), { now: app.clock.now(), tags: HAPPENING_TAGS });
};
