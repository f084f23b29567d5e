import { listPublicGatherings } from '#features/gatherings/public-gathering.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  const lists = await listPublicGatherings(app);
  keepPage({ setHeaders, now: app.clock.now(), tags: ['gathering', 'organisation'] });
  return { lists: new ServerOnly(lists) };
};
