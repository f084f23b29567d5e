import { viewMap } from '#features/accountability/looking/view-map.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import { FIGURE_TAGS } from '../figure-tags.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const view = await viewMap(app, {
    year: url.searchParams.get('nam'),
    figure: url.searchParams.get('chi-so'),
    place: url.searchParams.get('noi'),
  });
  keepPage({ setHeaders, now: app.clock.now(), tags: FIGURE_TAGS, query: ['nam', 'chi-so', 'noi'] });
  return { view: new ServerOnly(view) };
};
