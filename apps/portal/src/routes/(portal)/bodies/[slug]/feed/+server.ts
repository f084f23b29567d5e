import { requirePublicBody } from '#features/accountability/view-body.server.ts';
import { writeFeed } from '#features/open-data/feeds/write-feed.server.ts';
import { languageOf } from '#paths';
import { atomResponse, HAPPENING_TAGS } from '../../../feed-response.ts';
import type { RequestHandler } from './$types';

/** Atom: rounds, answers and issued documents of one body. */
export const GET: RequestHandler = async ({ locals: { app }, params, url }) => {
  const body = await requirePublicBody(app.db, params.slug);
  const xml = await writeFeed(app, languageOf(url.pathname), { body });
  return atomResponse(xml, { now: app.clock.now(), tags: HAPPENING_TAGS });
};
