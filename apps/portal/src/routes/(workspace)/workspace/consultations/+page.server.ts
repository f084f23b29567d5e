import { requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { findConsultationsOf } from '#features/consultations/listing.store.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  requirePermission(actor, 'consultation.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const filter = {
    state: url.searchParams.get('trang-thai') ?? '',
    search: (url.searchParams.get('tim') ?? '').trim(),
  };
  const found = await findConsultationsOf(app.db, actor.kind === 'person' ? actor.ownOrganisationIds : [], {
    ...filter,
    limit: PAGE_SIZE + 1,
    offset: (page - 1) * PAGE_SIZE,
  });
  const now = app.clock.now();
  const rows = found.slice(0, PAGE_SIZE).map((row) => ({ ...row, state: stateAt(row, now) }));
  return { rows, filter, page, pages: page + (found.length > PAGE_SIZE ? 1 : 0) };
};
