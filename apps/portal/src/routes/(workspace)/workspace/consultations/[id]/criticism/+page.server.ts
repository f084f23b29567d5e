import { openCriticismSchema } from '#features/social-criticism/criticism.schema.ts';
import { loadCriticisms } from '#features/social-criticism/load-criticism.server.ts';
import { openCriticism } from '#features/social-criticism/open-criticism.server.ts';
import { paths } from '#paths';
import { criticismText, openCriticismRefusals } from '#text/vi/criticism.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadCriticisms(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: criticismText.incomplete,
  back: ([id], name) => `${paths.criticisms(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  open: act('open', openCriticismSchema, openCriticism, openCriticismRefusals),
};
