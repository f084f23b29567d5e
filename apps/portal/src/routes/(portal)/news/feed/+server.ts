import { writeNewsFeed } from '#features/open-data/feeds/write-news-feed.server.ts';
import { languageOf } from '#paths';
import { atomResponse } from '../../feed-response.ts';
import type { RequestHandler } from './$types';

/** Atom: news and special pages of everybody. */
export const GET: RequestHandler = async ({ locals: { app }, url }) =>
  atomResponse(await writeNewsFeed(app, languageOf(url.pathname)), { now: app.clock.now(), tags: ['news'] });
