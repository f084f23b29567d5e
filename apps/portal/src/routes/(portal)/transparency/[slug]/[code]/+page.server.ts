import { viewFigureRecords } from '#features/accountability/view-figures.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import { FIGURE_TAGS } from '../../figure-tags.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url, setHeaders }) => {
  const asked = {
    year: url.searchParams.get('nam'),
    page: pageNumber(url.searchParams.get('trang') ?? ''),
  };
  const view = await viewFigureRecords(app, params.slug, params.code, asked);
  keepPage({ setHeaders, now: app.clock.now(), tags: FIGURE_TAGS, query: ['nam', 'trang'] });
  return { view: new ServerOnly(view) };
};
