import { addIndexSchema } from '#features/indices/indices.schema.ts';
import { addIndex } from '#features/indices/keep-indices.server.ts';
import { listIndices } from '#features/indices/load-indices.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { indicesText } from '#text/vi/indices.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('index.read');
  return listIndices(app, actor);
};

const act = formPage({
  ids: () => [],
  unreadable: indicesText.incomplete,
  back: () => `${paths.workspaceIndices}?da-ghi=add`,
});

export const actions: Actions = {
  add: act('add', addIndexSchema, addIndex, {}),
};
