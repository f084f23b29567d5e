import { writeDraftFeed } from '#features/open-data/feeds/write-feed.server.ts';
import { languageOf } from '#paths';
import { atomResponse, HAPPENING_TAGS } from '../../../feed-response.ts';
import type { RequestHandler } from './$types';

/** Atom: what becomes of one draft, with every signed head of its log. */
export const GET: RequestHandler = async ({ locals: { app }, params, url }) =>
  atomResponse(await writeDraftFeed(app, languageOf(url.pathname), params.slug), {
    now: app.clock.now(),
    tags: [...HAPPENING_TAGS, 'log', 'file'],
  });
