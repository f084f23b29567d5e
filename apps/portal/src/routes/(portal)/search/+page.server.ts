import { findPublicConsultations } from '#features/consultations/listing.store.server.ts';
import { listIssued } from '#features/issued-documents/issued-documents.store.server.ts';
import { findPublishedMatrices } from '#features/responses/published-matrix.store.server.ts';
import { matchingDrafts, NO_FILTER } from '#features/submissions/public-drafts.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const SHOWN = 10;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const now = app.clock.now();
  const search = (url.searchParams.get('q') ?? '').normalize('NFC').trim().slice(0, 200);
  const groups = url.searchParams.getAll('nhom').slice(0, 20);
  const isAsked = search !== '' || groups.length > 0;
  const [rounds, issued] = await Promise.all([
    isAsked ? findPublicConsultations(app.db) : [],
    search ? listIssued(app.db, { search, page: 1, perPage: SHOWN }) : { rows: [], total: 0 },
  ]);
  const drafts = matchingDrafts(rounds, { ...NO_FILTER, search, groups }, now);
  const shown = drafts.slice(0, SHOWN);
  const matrices = await findPublishedMatrices(
    app.db,
    shown.map(({ id }) => id),
  );
  const tags = ['consultation', 'submission', 'matrix', 'draft', 'issuedDocument'];
  keepPage({ setHeaders, now, tags, query: ['q', 'nhom'] });
  const found = { drafts: shown, draftCount: drafts.length, issued, matrices };
  return { found: new ServerOnly(found), search, groups, isAsked, here: url.search, now };
};
