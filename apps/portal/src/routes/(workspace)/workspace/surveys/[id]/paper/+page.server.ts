import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { readAnswers } from '#features/surveys/answer-form.ts';
import { enterPaper, takePaperBack } from '#features/surveys/answer-survey.server.ts';
import { loadSurvey } from '#features/surveys/load-surveys.server.ts';
import { reasonSchema } from '#features/surveys/survey.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { paperRefusals, surveyText } from '#text/vi/surveys.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('survey.edit');
  const { survey, received } = await loadSurvey(app, actor, params.id);
  return { survey, received: received.paper, formKey: randomUUID() };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: surveyText.incomplete,
  back: ([id], name) => `${paths.workspaceSurveyPaper(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  enter: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('survey.edit');
    const { survey } = await loadSurvey(app, actor, params.id);
    const { answers, formKey } = readAnswers(await request.formData(), survey.parts);
    const entered = await enterPaper(app, actor, params.id, { answers, formKey });
    if (entered.ok) redirect(303, `${paths.workspaceSurveyPaper(params.id)}?da-ghi=enter`);
    return fail(400, { answers, formKey, faults: entered.faults, error: paperRefusals[entered.reason] });
  },
  takeBack: act('takeBack', reasonSchema, takePaperBack, paperRefusals),
};
