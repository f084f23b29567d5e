import { searchProcedures } from '#features/procedures/load-procedures.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';
import { LIST_QUERY, listFilter } from './list-filter.ts';

const PER_PAGE = 30;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const filter = listFilter(url);
  const page = pageNumber(url.searchParams.get('trang'));
  const limits = { limit: PER_PAGE, offset: (page - 1) * PER_PAGE };
  const found = await searchProcedures(app, filter, limits);
  const query = [...LIST_QUERY, 'trang'];
  keepPage({ setHeaders, now: app.clock.now(), tags: ['procedure', 'organisation'], query });
  const pages = Math.max(1, page, Math.ceil(found.total / PER_PAGE));
  return { ...found, filter, page, pages, here: { pathname: url.pathname, search: url.search } };
};
