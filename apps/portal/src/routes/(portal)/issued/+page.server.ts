import { listIssued, publishedYears } from '#features/issued-documents/issued-documents.store.server.ts';
import { DOCUMENT_TYPES } from '#features/time-limits/document-types.ts';
import { pageNumber } from '#platform/page-number.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const QUERY = ['q', 'nam', 'loai', 'trang'];
const PER_PAGE = 20;

export const load: PageServerLoad = async ({ locals: { app }, url, setHeaders }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const filter = {
    search: asked('q').slice(0, 200),
    year: /^\d{4}$/.test(asked('nam')) ? asked('nam') : '',
    documentType: DOCUMENT_TYPES.find((type) => type === asked('loai')) ?? '',
  };
  const page = pageNumber(asked('trang'));
  const [{ rows, total }, years] = await Promise.all([
    listIssued(app.db, { ...filter, page, perPage: PER_PAGE }),
    publishedYears(app.db),
  ]);
  keepPage({ setHeaders, now: app.clock.now(), tags: ['issuedDocument'], query: QUERY });
  const pages = Math.max(1, page, Math.ceil(total / PER_PAGE));
  return { rows, total, years, filter, page, pages, here: { pathname: url.pathname, search: url.search } };
};
