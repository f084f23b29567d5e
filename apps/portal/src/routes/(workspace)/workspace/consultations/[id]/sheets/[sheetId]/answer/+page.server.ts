import { fail } from '@sveltejs/kit';
import { answerInternally, readInternalSheet } from '#features/question-sheets/answer-sheet.server.ts';
import { MOST_QUESTIONS } from '#features/question-sheets/question-sheet.ts';
import { readAnswer } from '#features/question-sheets/sheet.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { answerRefusals } from '#text/vi/sheets.ts';
import { sendOnce } from '../../../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const { tree, ...shown } = await readInternalSheet(app, actor, params.id, params.sheetId);
  return { ...shown, tree };
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const { actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden('internalRound.answer');
    const form = await request.formData();
    const values = readAnswer(form, MOST_QUESTIONS);
    const refused = await sendOnce(
      { request, locals },
      form,
      (app) => answerInternally(app, actor, params.id, params.sheetId, values),
      ({ value }) => `${paths.sheetAnswer(params.id, params.sheetId)}?ma=${value.receiptCode}`,
    );
    return fail(400, { values, error: answerRefusals[refused.reason] });
  },
};
