import { findPressKits } from '#features/outreach/pack/press-kits.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  keepPage({ setHeaders, now: app.clock.now(), tags: ['pack', 'consultation', 'project', 'file'] });
  return { press: new ServerOnly(await findPressKits(app)) };
};
