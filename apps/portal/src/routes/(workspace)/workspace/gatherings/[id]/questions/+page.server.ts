import {
  decideQuestion,
  loadQuestions,
  questionSchema,
} from '#features/gatherings/questions/decide-question.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { questionRefusals, questionsText } from '#text/vi/gatherings.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.edit');
  return loadQuestions(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: questionsText.unreadable,
  back: ([id], _name, { questionId = '' }) => `${paths.gatheringQuestions(id)}?da-ghi#q-${questionId}`,
});

export const actions: Actions = {
  decide: act('decide', questionSchema, decideQuestion, questionRefusals),
};
