import { fail } from '@sveltejs/kit';
import { assignArticles } from '#features/responses/assignments/assign-articles.server.ts';
import { loadAnswerProgress } from '#features/responses/assignments/load-progress.server.ts';
import { setChain } from '#features/responses/chain/set-chain.server.ts';
import { chainSchema } from '#features/responses/response.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { answeringDeskText, assignRefusals } from '#text/vi/answering-desk.ts';
import { responseRefusals } from '#text/vi/responses.ts';
import { formPage } from '../../../../form-page.ts';
import { sendOnce } from '../../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadAnswerProgress(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: answeringDeskText.chainUnreadable,
  back: ([id]) => `${paths.answerProgress(id)}?da-ghi=chain`,
});

export const actions: Actions = {
  setChain: act('setChain', chainSchema, setChain, responseRefusals),
  assign: async ({ params, request, locals }) => {
    const { actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden('response.assign');
    const form = await request.formData();
    const places = form.getAll('place').map(String);
    const personId = String(form.get('personId') ?? '');
    const { reason } = await sendOnce(
      { request, locals },
      form,
      (app) => assignArticles(app, actor, params.id, { places, personId }),
      () => `${paths.answerProgress(params.id)}?da-ghi`,
    );
    return fail(400, { places, personId, error: assignRefusals[reason] });
  },
};
