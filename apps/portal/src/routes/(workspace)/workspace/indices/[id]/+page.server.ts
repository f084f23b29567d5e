import * as schemas from '#features/indices/indices.schema.ts';
import * as keep from '#features/indices/keep-indices.server.ts';
import { loadIndex } from '#features/indices/load-indices.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { editIndexRefusals, indicesText, saveResultRefusals, showIndexRefusals } from '#text/vi/indices.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('index.read');
  const loaded = await loadIndex(app, actor, params.id);
  const page = pageNumber(url.searchParams.get('trang'));
  const pages = Math.max(1, Math.ceil(loaded.results.length / PAGE_SIZE));
  const results = loaded.results.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return { ...loaded, results, page, pages };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: indicesText.incomplete,
  back: ([id], name) => `${paths.workspaceIndex(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  edit: act('edit', schemas.editIndexSchema, keep.editIndex, editIndexRefusals),
  show: act('show', schemas.showIndexSchema, keep.showIndex, showIndexRefusals),
  hide: act('hide', schemas.showIndexSchema, keep.hideIndex, showIndexRefusals),
  save: act('save', schemas.saveResultSchema, keep.saveResult, saveResultRefusals),
};
