import { listedFor } from '#features/official-documents/document-desk.server.ts';
import { findDocuments } from '#features/official-documents/official-documents.store.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const page = pageNumber(url.searchParams.get('trang'));
  const filter = {
    state: url.searchParams.get('trang-thai') ?? '',
    search: (url.searchParams.get('tim') ?? '').trim(),
  };
  const { own, below } = listedFor(actor);
  const found = await findDocuments(app.db, {
    organisationIds: own,
    submittedBelow: below,
    ...filter,
    limit: PAGE_SIZE + 1,
    offset: (page - 1) * PAGE_SIZE,
  });
  return { rows: found.slice(0, PAGE_SIZE), filter, page, pages: page + (found.length > PAGE_SIZE ? 1 : 0) };
};
