import { fail } from '@sveltejs/kit';
import { assignArticles } from '#features/responses/assignments/assign-articles.server.ts';
import { loadAnswerProgress } from '#features/responses/assignments/load-progress.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { assignRefusals } from '#text/vi/answering-desk.ts';
import { sendOnce } from '../../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadAnswerProgress(app, actor, params.id);

export const actions: Actions = {
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
