import { listPractices } from '#features/good-practices/load-practices.server.ts';
import { proposePracticeSchema } from '#features/good-practices/practices.schema.ts';
import { proposePractice } from '#features/good-practices/write-practices.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { practicesText, writePracticeRefusals } from '#text/vi/good-practices.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('goodPractice.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const whose = url.searchParams.get('cua') === 'noi-khac' ? ('others' as const) : ('own' as const);
  const words = (url.searchParams.get('tim') ?? '').slice(0, 200).trim();
  const limits = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const found = await listPractices(app, actor, whose, { words, field: '' }, limits);
  return { ...found, whose, words, page, pages: Math.max(1, Math.ceil(found.total / PAGE_SIZE)) };
};

const act = formPage({
  ids: () => [],
  unreadable: practicesText.incomplete,
  back: () => `${paths.workspacePractices}?da-ghi=propose`,
});

export const actions: Actions = {
  propose: act('propose', proposePracticeSchema, proposePractice, writePracticeRefusals),
};
