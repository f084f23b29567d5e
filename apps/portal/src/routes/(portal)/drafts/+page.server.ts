import { findPublicConsultations } from '#features/consultations/listing.store.server.ts';
import { findPublishedMatrices } from '#features/responses/published-matrix.store.server.ts';
import { type DraftFilter, latestRounds, matchingDrafts } from '#features/submissions/public-drafts.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import { pageNumber } from '#platform/page-number.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const QUERY = ['q', 'nhom', 'stage', 'co-quan', 'bac', 'loai', 'han', 'trang'];
const PER_PAGE = 20;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const now = app.clock.now();
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const within = /^\d{1,3}$/.test(asked('han')) ? Number(asked('han')) : undefined;
  const filter: DraftFilter = {
    search: asked('q').slice(0, 200),
    groups: url.searchParams.getAll('nhom'),
    stage: asked('stage'),
    body: asked('co-quan'),
    level: asked('bac'),
    documentType: asked('loai'),
    closesBy: within === undefined ? '' : addDays(legalDay(now), within),
  };
  const all = latestRounds(await findPublicConsultations(app.db));
  const found = matchingDrafts(all, filter, now);
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
  const page = Math.min(pageNumber(asked('trang')), pages);
  const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const matrices = await findPublishedMatrices(
    app.db,
    shown.map((draft) => draft.id),
  );
  keepPage({
    setHeaders,
    now,
    tags: ['home', 'consultation', 'submission', 'matrix', 'draft'],
    query: QUERY,
  });
  return {
    lists: new ServerOnly({ all, shown, matrices }),
    filter: { ...filter, within: asked('han') },
    count: found.length,
    page,
    pages,
    now,
    here: { pathname: url.pathname, search: url.search },
  };
};
