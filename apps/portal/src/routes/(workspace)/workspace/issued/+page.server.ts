import { can } from '#features/authority/permissions.ts';
import { listIssued } from '#features/issued-documents/issued-documents.store.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const query = url.searchParams;
  const page = pageNumber(query.get('trang'));
  const year = query.get('nam') ?? '';
  const filter = {
    search: (query.get('tim') ?? '').slice(0, 200),
    year: /^\d{4}$/.test(year) ? year : '',
    withoutDraft: query.get('nguon') === 'khong-du-thao',
  };
  const organisationIds = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const { rows, total } = await listIssued(app.db, { ...filter, organisationIds, page, perPage: PER_PAGE });
  return {
    rows,
    total,
    filter,
    page,
    pages: Math.max(page, Math.ceil(total / PER_PAGE)),
    mayRecord: can(actor, 'draft.edit'),
  };
};
