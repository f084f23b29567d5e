import { retirePassageSchema, savePassageSchema } from '#features/responses/passages/passage.schema.ts';
import { dropPassage, loadPassages, savePassage } from '#features/responses/passages/passages.server.ts';
import { paths } from '#paths';
import { passagesText } from '#text/vi/passages.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadPassages(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: passagesText.incomplete,
  back: ([id], name) => `${paths.answerPassages(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  save: act('save', savePassageSchema, savePassage, passagesText),
  retire: act('retire', retirePassageSchema, dropPassage, passagesText),
};
