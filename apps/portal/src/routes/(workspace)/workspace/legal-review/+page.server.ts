import { addFindingSchema } from '#features/legal-review/review.schema.ts';
import { addFinding, listFindings } from '#features/legal-review/review-documents.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { findingRefusals, reviewText } from '#text/vi/legal-review.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';
import { reviewFilter } from './review-filter.ts';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('review.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const filter = reviewFilter(url);
  const limits = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const { findings, counts, mayAdd } = await listFindings(app, actor, filter, limits);
  const pages = page + (findings.length > PAGE_SIZE ? 1 : 0);
  return { findings: findings.slice(0, PAGE_SIZE), counts, filter, mayAdd, page, pages };
};

const act = formPage({
  ids: () => [],
  unreadable: reviewText.incomplete,
  back: () => `${paths.legalReview}?da-ghi=add`,
});

export const actions: Actions = {
  add: act('add', addFindingSchema, addFinding, findingRefusals),
};
