import { viewProcedure } from '#features/procedures/load-procedures.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders }) => {
  const view = await viewProcedure(app, params.code);
  keepPage({ setHeaders, now: app.clock.now(), tags: ['procedure', 'organisation'] });
  return { view: new ServerOnly(view) };
};
