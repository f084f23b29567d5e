import { findQuestions } from '#features/news/public-news.store.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? '').normalize('NFC').trim().slice(0, 200);
  const page = pageNumber(asked('trang'));
  const filter = { search: asked('q'), draft: asked('du-thao') };
  const { rows, total } = await findQuestions(app.db, {
    ...filter,
    limit: PER_PAGE,
    offset: (page - 1) * PER_PAGE,
  });
  keepPage({
    ...{ setHeaders, now: app.clock.now(), tags: ['news', 'consultation'] },
    query: ['q', 'du-thao', 'trang'],
  });
  const pages = Math.max(1, page, Math.ceil(total / PER_PAGE));
  const groups = [...Map.groupBy(rows, ({ draft }) => draft?.slug ?? '')].map(([slug, questions]) => ({
    draft: questions[0]?.draft ?? null,
    slug,
    questions,
  }));
  return { groups, total, filter, page, pages, here: { pathname: url.pathname, search: url.search } };
};
