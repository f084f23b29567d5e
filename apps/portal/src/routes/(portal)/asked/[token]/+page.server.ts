import { fail, redirect } from '@sveltejs/kit';
import { answerByLink, readLink } from '#features/question-sheets/answer-sheet.server.ts';
import { MOST_QUESTIONS } from '#features/question-sheets/question-sheet.ts';
import { readAnswer } from '#features/question-sheets/sheet.schema.ts';
import { paths } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { answerRefusals } from '#text/vi/sheets.ts';
import { isTooLarge } from '../../posted-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app } }) => ({
  asked: new ServerOnly(await readLink(app, params.token)),
});

export const actions: Actions = {
  default: async ({ params, request, locals: { app }, getClientAddress }) => {
    if (isTooLarge(request)) return fail(413, { values: undefined, error: answerRefusals.tooLong });
    const values = readAnswer(await request.formData(), MOST_QUESTIONS);
    const answered = await answerByLink(app, params.token, values, getClientAddress());
    if (answered.ok) redirect(303, paths.submission(answered.value.receiptCode));
    const status = answered.reason === 'tooMany' ? 429 : 400;
    return fail(status, { values, error: answerRefusals[answered.reason] });
  },
};
