import { writeFeed } from '#features/open-data/feeds/write-feed.server.ts';
import { languageOf } from '#paths';
import { atomResponse, HAPPENING_TAGS } from '../feed-response.ts';
import type { RequestHandler } from './$types';

/** Atom: rounds, answers and issued documents of everybody. */
export const GET: RequestHandler = async ({ locals: { app }, url }) =>
  atomResponse(await writeFeed(app, languageOf(url.pathname)), {
    now: app.clock.now(),
    tags: HAPPENING_TAGS,
  });
