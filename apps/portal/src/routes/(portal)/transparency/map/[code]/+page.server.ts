import { viewMapRecords } from '#features/accountability/looking/view-map.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import { FIGURE_TAGS } from '../../figure-tags.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url, setHeaders }) => {
  const view = await viewMapRecords(app, params.code, {
    year: url.searchParams.get('nam'),
    place: url.searchParams.get('noi'),
    page: pageNumber(url.searchParams.get('trang') ?? ''),
  });
  keepPage({ setHeaders, now: app.clock.now(), tags: FIGURE_TAGS, query: ['nam', 'noi', 'trang'] });
  return { view: new ServerOnly(view) };
};
