import { addContestSchema } from '#features/contests/contest.schema.ts';
import { listContests } from '#features/contests/load-contests.server.ts';
import { addContest } from '#features/contests/write-contest.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { contestText } from '#text/vi/contests.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('contest.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const limits = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const { contests, mayAdd } = await listContests(app, actor, limits);
  const pages = page + (contests.length > PAGE_SIZE ? 1 : 0);
  return { contests: contests.slice(0, PAGE_SIZE), mayAdd, page, pages };
};

const act = formPage({
  ids: () => [],
  unreadable: contestText.incomplete,
  back: () => `${paths.workspaceContests}?da-ghi=add`,
});

export const actions: Actions = {
  add: act('add', addContestSchema, addContest, {}),
};
