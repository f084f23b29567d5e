import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { loadSurvey } from '#features/surveys/load-surveys.server.ts';
import { makeLinks } from '#features/surveys/make-links.server.ts';
import { closeSurvey, openSurvey, publishSurvey } from '#features/surveys/run-survey.server.ts';
import * as schemas from '#features/surveys/survey.schema.ts';
import * as questions from '#features/surveys/write-questions.server.ts';
import { editSurvey, repeatSurvey } from '#features/surveys/write-survey.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import * as texts from '#text/vi/surveys.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('survey.read');
  return loadSurvey(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: texts.surveyText.incomplete,
  back: ([id], name) =>
    `${paths.workspaceSurvey(id)}?da-ghi=${name}#${name.endsWith('Question') ? 'questions' : 'top'}`,
});
const { questionRefusals, runSurveyRefusals, writeSurveyRefusals } = texts;

export const actions: Actions = {
  edit: act('edit', schemas.editSurveySchema, editSurvey, writeSurveyRefusals),
  savePart: act('savePart', schemas.partSchema, questions.savePart, questionRefusals),
  removePart: act('removePart', schemas.placeSchema, questions.removePart, questionRefusals),
  saveQuestion: act('saveQuestion', schemas.questionSchema, questions.saveQuestion, questionRefusals),
  removeQuestion: act('removeQuestion', schemas.placeSchema, questions.removeQuestion, questionRefusals),
  moveQuestion: act('moveQuestion', schemas.moveSchema, questions.moveQuestion, questionRefusals),
  copyQuestion: act('copyQuestion', schemas.bankSchema, questions.copyQuestion, questionRefusals),
  setWeighting: act('setWeighting', schemas.weightingSchema, questions.setWeighting, questionRefusals),
  open: act('open', schemas.versionSchema, openSurvey, runSurveyRefusals),
  close: act('close', schemas.versionSchema, closeSurvey, runSurveyRefusals),
  publish: act('publish', schemas.versionSchema, publishSurvey, runSurveyRefusals),
  repeat: act('repeat', schemas.repeatSchema, repeatSurvey, writeSurveyRefusals),
  // Shown in the answer itself: their tokens are kept nowhere.
  makeLinks: async ({ params, request, locals: { app, actor } }) => {
    const input = v.safeParse(schemas.linksSchema, textFields(await request.formData()));
    if (!input.success) return fail(400, { error: texts.surveyText.incomplete });
    const made = await makeLinks(app, actor, params.id, input.output);
    if (made.ok) return { urls: made.value.urls };
    const sentence = texts.linksRefusals[made.reason];
    return fail(400, { error: typeof sentence === 'string' ? sentence : sentence(made.data ?? {}) });
  },
};
