import { importResults, previewResults } from '#features/indices/import/import-results.server.ts';
import { loadIndex } from '#features/indices/load-indices.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { resultLineErrors } from '#text/vi/indices.ts';
import { tablePage } from '../../../table-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('index.edit');
  const { index } = await loadIndex(app, actor, params.id);
  return { index };
};

const { preview, take } = tablePage({
  ...{ preview: previewResults, take: importResults, words: resultLineErrors },
  back: paths.workspaceIndex,
});

export const actions: Actions = {
  preview,
  take,
};
