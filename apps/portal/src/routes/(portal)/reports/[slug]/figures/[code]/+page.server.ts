import { viewPublicReportFigure } from '#features/reports/publishing/public-reports.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../../public-page.ts';
import { FIGURE_TAGS } from '../../../../transparency/figure-tags.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url, setHeaders }) => {
  const page = pageNumber(url.searchParams.get('trang') ?? '');
  const view = await viewPublicReportFigure(app, params.slug, params.code, page);
  keepPage({ setHeaders, now: app.clock.now(), tags: [...FIGURE_TAGS, 'report'], query: ['trang'] });
  return { view: new ServerOnly(view) };
};
