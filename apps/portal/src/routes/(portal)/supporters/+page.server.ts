import { viewSupporters } from '#features/mobilising/load-mobilising.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  keepPage({ setHeaders, now: app.clock.now(), tags: ['sponsorship', 'help'] });
  return { view: new ServerOnly(await viewSupporters(app)) };
};
