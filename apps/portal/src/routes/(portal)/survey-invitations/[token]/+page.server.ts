import { randomUUID } from 'node:crypto';
import { fail } from '@sveltejs/kit';
import { answerByInvitation } from '#features/surveys/answer-survey.server.ts';
import { readInvitation } from '#features/surveys/load-surveys.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { surveyAnswerRefusals } from '#text/vi/surveys.ts';
import { takeStep } from '../../surveys/survey-step.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => ({
  found: new ServerOnly(await readInvitation(app, params.token)),
  formKey: randomUUID(),
  isSent: url.searchParams.has('xong'),
});

export const actions: Actions = {
  default: async ({ locals: { app }, params, request, url, getClientAddress }) => {
    const found = await readInvitation(app, params.token);
    if (found.kind !== 'open')
      return fail(410, { error: wordsIn(languageOf(url.pathname))(surveyAnswerRefusals)[found.kind] });
    return await takeStep(request, url, found.survey, (sent) =>
      answerByInvitation(app, params.token, sent, getClientAddress()),
    );
  },
};
