import { listBodies } from '#features/accountability/view-body.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  const bodies = await listBodies(app);
  keepPage({
    setHeaders,
    now: app.clock.now(),
    tags: ['consultation', 'organisation', 'issuedDocument', 'matrix'],
  });
  return { bodies: new ServerOnly(bodies) };
};
