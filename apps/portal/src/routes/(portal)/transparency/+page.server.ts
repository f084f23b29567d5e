import { findNewestHeads } from '#features/accountability/public-heads.store.server.ts';
import { listBodies } from '#features/accountability/view-body.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const HEADS_SHOWN = 20;

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  const [bodies, heads] = await Promise.all([listBodies(app), findNewestHeads(app.db, HEADS_SHOWN)]);
  keepPage({
    setHeaders,
    now: app.clock.now(),
    tags: ['consultation', 'organisation', 'issuedDocument', 'matrix', 'log'],
  });
  return { shown: new ServerOnly({ bodies, heads }) };
};
