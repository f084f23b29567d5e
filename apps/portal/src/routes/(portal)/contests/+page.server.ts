import { listPublicContests } from '#features/contests/load-contests.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  keepPage({ setHeaders, now: app.clock.now(), tags: ['contest', 'organisation'] });
  return { contests: new ServerOnly(await listPublicContests(app)) };
};
