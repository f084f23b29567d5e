import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { answerPublicly } from '#features/surveys/answer-survey.server.ts';
import { requireAskedSurvey } from '#features/surveys/load-surveys.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { takeStep } from '../survey-step.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => {
  const asked = await requireAskedSurvey(app, params.slug);
  if (asked.survey.state === 'published')
    redirect(303, pathsIn(languageOf(url.pathname)).surveyResults(params.slug));
  return { asked: new ServerOnly(asked), formKey: randomUUID(), isSent: url.searchParams.has('xong') };
};

export const actions: Actions = {
  default: async ({ locals: { app }, params, request, url, getClientAddress }) => {
    const { survey } = await requireAskedSurvey(app, params.slug);
    return await takeStep(request, url, survey, (sent) =>
      answerPublicly(app, survey, sent, getClientAddress()),
    );
  },
};
