import { viewPractice } from '#features/good-practices/load-practices.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders }) => {
  const view = await viewPractice(app, params.slug);
  const tags = [`practice:${view.practice.id}`, 'organisation'];
  keepPage({ setHeaders, now: app.clock.now(), tags });
  return { view: new ServerOnly(view) };
};
