import { loadTrainingProgramme } from '#features/gatherings/training/load-training.server.ts';
import {
  addTestQuestion,
  editTrainingProgramme,
  removeTestQuestion,
} from '#features/gatherings/training/manage-training.server.ts';
import {
  editProgrammeSchema,
  questionSchema,
  removeQuestionSchema,
} from '#features/gatherings/training/training.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { programmeRefusals, trainingText } from '#text/vi/training.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.edit');
  return loadTrainingProgramme(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: trainingText.unreadable,
  back: ([id]) => `${paths.trainingProgramme(id)}?da-ghi`,
});

export const actions: Actions = {
  edit: act('edit', editProgrammeSchema, editTrainingProgramme, programmeRefusals),
  addQuestion: act('addQuestion', questionSchema, addTestQuestion, programmeRefusals),
  removeQuestion: act('removeQuestion', removeQuestionSchema, removeTestQuestion, programmeRefusals),
};
