import { addCallSchema } from '#features/initiatives/call.schema.ts';
import { listCalls } from '#features/initiatives/load-calls.server.ts';
import { addCall } from '#features/initiatives/write-call.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { writeCallRefusals } from '#text/vi/initiative-jury.ts';
import { initiativeText } from '#text/vi/initiatives.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('initiative.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const limits = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const { calls, mayAdd } = await listCalls(app, actor, limits);
  const pages = page + (calls.length > PAGE_SIZE ? 1 : 0);
  return { calls: calls.slice(0, PAGE_SIZE), mayAdd, page, pages };
};

const act = formPage({
  ids: () => [],
  unreadable: initiativeText.incomplete,
  back: () => `${paths.workspaceInitiatives}?da-ghi=add`,
});

export const actions: Actions = {
  add: act('add', addCallSchema, addCall, writeCallRefusals),
};
