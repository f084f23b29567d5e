import { listShownIndices } from '#features/indices/load-indices.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  keepPage({ setHeaders, now: app.clock.now(), tags: ['index'] });
  return { indices: new ServerOnly(await listShownIndices(app)) };
};
