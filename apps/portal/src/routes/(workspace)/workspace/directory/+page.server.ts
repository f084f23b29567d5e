import { addEntrySchema, scopeSchema } from '#features/directory/entry.schema.ts';
import { listEntries } from '#features/directory/list-entries.server.ts';
import { addEntry, setScope } from '#features/directory/manage-entries.server.ts';
import { paths } from '#paths';
import { pageNumber } from '#platform/page-number.ts';
import { directoryText, entryRefusals } from '#text/vi/directory.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 100;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const query = url.searchParams;
  const page = pageNumber(query.get('trang'));
  const filter = { search: query.get('tim') ?? '', kind: query.get('loai') ?? '' };
  const limits = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const { entries, ...rest } = await listEntries(app, actor, { ...filter, ...limits });
  const pages = page + (entries.length > PAGE_SIZE ? 1 : 0);
  return { ...rest, entries: entries.slice(0, PAGE_SIZE), filter, page, pages };
};

const act = formPage({
  ids: () => [],
  unreadable: directoryText.incomplete,
  back: (_ids, name) => `${paths.directory}?da-ghi=${name}`,
});

export const actions: Actions = {
  add: act('add', addEntrySchema, addEntry, entryRefusals),
  setScope: act('setScope', scopeSchema, setScope, {}),
};
