import { writeProceduresFeed } from '#features/open-data/feeds/write-procedures-feed.server.ts';
import { languageOf } from '#paths';
import { atomResponse } from '../../feed-response.ts';
import type { RequestHandler } from './$types';

/** Atom: what changed of administrative procedures. */
export const GET: RequestHandler = async ({ locals: { app }, url }) =>
  atomResponse(await writeProceduresFeed(app, languageOf(url.pathname)), {
    ...{ now: app.clock.now(), tags: ['procedure'] },
  });
