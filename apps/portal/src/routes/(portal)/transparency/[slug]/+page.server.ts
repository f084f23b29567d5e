import { viewSeries } from '#features/accountability/looking/view-series.server.ts';
import { viewFigures } from '#features/accountability/view-figures.server.ts';
import { latestPublicReports } from '#features/reports/publishing/public-reports.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import { FIGURE_TAGS } from '../figure-tags.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url, setHeaders }) => {
  const view = await viewFigures(app, params.slug, url.searchParams.get('nam'));
  keepPage({ setHeaders, now: app.clock.now(), tags: [...FIGURE_TAGS, 'report'], query: ['nam'] });
  const hasReports = (await latestPublicReports(app.db, view.body.id, 1)).length > 0;
  return { view: new ServerOnly({ ...view, hasReports, series: await viewSeries(app, params.slug) }) };
};
