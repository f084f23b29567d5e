import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { answerByLink, readLink } from '#features/question-sheets/answer-sheet.server.ts';
import { MOST_QUESTIONS } from '#features/question-sheets/question-sheet.ts';
import { readAnswer } from '#features/question-sheets/sheet.schema.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { answerRefusals } from '#text/vi/sheets.ts';
import { isTooLarge } from '../../posted-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app } }) => ({
  asked: new ServerOnly(await readLink(app, params.token)),
});

export const actions: Actions = {
  default: async ({ params, request, url, locals: { app }, getClientAddress }) => {
    const language = languageOf(url.pathname);
    const refusals = wordsIn(language)(answerRefusals);
    if (isTooLarge(request)) return fail(413, { values: undefined, error: refusals.tooLong });
    const values = readAnswer(await request.formData(), MOST_QUESTIONS);
    const answered = await answerByLink(app, params.token, values, getClientAddress());
    if (answered.ok) redirect(303, pathsIn(language).submission(answered.value.receiptCode));
    const status = answered.reason === 'tooMany' ? 429 : 400;
    return fail(status, { values, error: refusals[answered.reason] });
  },
};
