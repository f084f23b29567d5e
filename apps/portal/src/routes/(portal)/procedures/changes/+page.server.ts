import { changesSince } from '#features/procedures/load-procedures.server.ts';
import { addDays, isLegalDay, legalDay } from '#platform/clock.ts';
import { pageNumber } from '#platform/page-number.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;
/** Asked without a day, the page tells of the last quarter. */
const DAYS = 90;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const asked = url.searchParams.get('tu') ?? '';
  const since = isLegalDay(asked) ? asked : addDays(legalDay(app.clock.now()), -DAYS);
  const page = pageNumber(url.searchParams.get('trang'));
  const limits = { limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE };
  const changes = await changesSince(app, since, limits);
  keepPage({ setHeaders, now: app.clock.now(), tags: ['procedure'], query: ['tu', 'trang'] });
  const pages = page + (changes.length > PER_PAGE ? 1 : 0);
  const here = { pathname: url.pathname, search: url.search };
  return { since, changes: changes.slice(0, PER_PAGE), page, pages, here };
};
