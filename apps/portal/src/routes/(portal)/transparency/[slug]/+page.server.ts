import { viewSeries } from '#features/accountability/looking/view-series.server.ts';
import { viewFigures } from '#features/accountability/view-figures.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import { FIGURE_TAGS } from '../figure-tags.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url, setHeaders }) => {
  const view = await viewFigures(app, params.slug, url.searchParams.get('nam'));
  keepPage({ setHeaders, now: app.clock.now(), tags: FIGURE_TAGS, query: ['nam'] });
  return { view: new ServerOnly({ ...view, series: await viewSeries(app, params.slug) }) };
};
