import { noteAnswer } from '#features/mobilising/inviting/invite.server.ts';
import { loadInvitation } from '#features/mobilising/load-mobilising.server.ts';
import { noteAnswerSchema } from '#features/mobilising/mobilising.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { mobilisingText, noteAnswerRefusals } from '#text/vi/mobilising.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('mobilising.read');
  return loadInvitation(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: mobilisingText.incomplete,
  back: ([id], name) => `${paths.mobilisingInvitation(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  answer: act('answer', noteAnswerSchema, noteAnswer, noteAnswerRefusals),
};
