import { listPublishedPractices } from '#features/good-practices/load-practices.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 20;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200).trim();
  const filter = { words: asked('q'), field: asked('linh-vuc') };
  const page = pageNumber(url.searchParams.get('trang'));
  const limits = { limit: PER_PAGE, offset: (page - 1) * PER_PAGE };
  const found = await listPublishedPractices(app, filter, limits);
  const query = ['q', 'linh-vuc', 'trang'];
  keepPage({ setHeaders, now: app.clock.now(), tags: ['practice', 'organisation'], query });
  const rows = found.rows.map(({ id, slug, title, field, result, startedOn, bodyName, adoptions }) => ({
    ...{ id, slug, title, field, result, startedOn, bodyName, adoptions },
  }));
  const pages = Math.max(1, page, Math.ceil(found.total / PER_PAGE));
  const here = { pathname: url.pathname, search: url.search };
  return { rows, total: found.total, fields: found.fields, filter, page, pages, here };
};
