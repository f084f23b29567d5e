import { can } from '#features/authority/permissions.ts';
import { listExternalDrafts } from '#features/external-drafts/desk.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const page = pageNumber(url.searchParams.get('trang'));
  const filter = {
    state: url.searchParams.get('trang-thai') ?? '',
    search: (url.searchParams.get('tim') ?? '').trim(),
  };
  const place = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const found = await listExternalDrafts(app, actor, { ...filter, ...place });
  return {
    rows: found.slice(0, PAGE_SIZE),
    filter,
    page,
    pages: page + (found.length > PAGE_SIZE ? 1 : 0),
    mayRegister: can(actor, 'externalDraft.edit'),
  };
};
