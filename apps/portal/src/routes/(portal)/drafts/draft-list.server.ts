import { findPublicConsultations } from '#features/consultations/listing.store.server.ts';
import { listPublicProposals } from '#features/proposal-posting/public-proposals.server.ts';
import { findPublishedMatrices } from '#features/responses/published-matrix.store.server.ts';
import { type DraftFilter, latestRounds, matchingDrafts } from '#features/submissions/public-drafts.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { pageNumber } from '#platform/page-number.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';

const QUERY = ['q', 'nhom', 'stage', 'co-quan', 'bac', 'loai', 'han', 'trang'];
const PER_PAGE = 20;

interface ListRequest {
  readonly locals: { readonly app: Platform };
  readonly url: URL;
  readonly setHeaders: (headers: Record<string, string>) => void;
}

/** The list of drafts, in whatever language it is shown. */
export async function loadDraftList({ locals: { app }, url, setHeaders }: ListRequest) {
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
    tags: ['home', 'consultation', 'submission', 'matrix', 'draft', 'rule', 'file'],
    query: QUERY,
  });
  return {
    lists: new ServerOnly({ all, shown, matrices, proposals: await listPublicProposals(app) }),
    filter: { ...filter, within: asked('han') },
    count: found.length,
    page,
    pages,
    now,
    here: { pathname: url.pathname, search: url.search },
  };
}
