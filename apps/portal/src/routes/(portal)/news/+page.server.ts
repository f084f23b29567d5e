import { countShown, findShown } from '#features/news/public-news.store.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 20;
const SPECIALS = 12;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const page = pageNumber(url.searchParams.get('trang'));
  const [rows, total, specials] = await Promise.all([
    findShown(app.db, ['news'], { limit: PER_PAGE, offset: (page - 1) * PER_PAGE }),
    countShown(app.db, 'news'),
    page === 1 ? findShown(app.db, ['special'], { limit: SPECIALS }) : [],
  ]);
  keepPage({ setHeaders, now: app.clock.now(), tags: ['news', 'consultation'], query: ['trang'] });
  const pages = Math.max(1, page, Math.ceil(total / PER_PAGE));
  return { rows, specials, page, pages, here: { pathname: url.pathname, search: url.search } };
};
