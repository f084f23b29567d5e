import { findPublicConsultations } from '#features/consultations/listing.store.server.ts';
import { LICENCE } from '#features/open-data/downloads/tables.server.ts';
import { latestRounds } from '#features/submissions/public-drafts.ts';
import { pageNumber } from '#platform/page-number.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const drafts = latestRounds(await findPublicConsultations(app.db)).map(({ slug, shortTitle, state }) => ({
    ...{ slug, shortTitle, answered: state === 'completed' },
  }));
  const pages = Math.max(1, Math.ceil(drafts.length / PER_PAGE));
  const page = Math.min(pageNumber(url.searchParams.get('trang') ?? ''), pages);
  keepPage({
    setHeaders,
    now: app.clock.now(),
    tags: ['consultation', 'draft', 'matrix', 'organisation'],
    query: ['trang'],
  });
  const shown = drafts.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const here = { pathname: url.pathname, search: url.search };
  return { drafts: new ServerOnly(shown), page, pages, here, licence: LICENCE };
};
