import { findPublicConsultations } from '#features/consultations/listing.store.server.ts';
import { findWithdrawnAmong } from '#features/drafts/purging/purged-versions.store.server.ts';
import { LICENCE } from '#features/open-data/downloads/tables.server.ts';
import { latestRounds } from '#features/submissions/public-drafts.ts';
import { pageNumber } from '#platform/page-number.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const drafts = latestRounds(await findPublicConsultations(app.db));
  const pages = Math.max(1, Math.ceil(drafts.length / PER_PAGE));
  const page = Math.min(pageNumber(url.searchParams.get('trang') ?? ''), pages);
  keepPage({
    setHeaders,
    now: app.clock.now(),
    tags: ['consultation', 'draft', 'matrix', 'organisation', 'file'],
    query: ['trang'],
  });
  const ofPage = drafts.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const off = await findWithdrawnAmong(
    app.db,
    ofPage.map(({ draftVersionId }) => draftVersionId),
  );
  const shown = ofPage.map(({ slug, shortTitle, state, draftVersionId }) => ({
    ...{ slug, shortTitle, answered: state === 'completed', isTextOff: off.has(draftVersionId) },
  }));
  const here = { pathname: url.pathname, search: url.search };
  return { drafts: new ServerOnly(shown), page, pages, here, licence: LICENCE };
};
