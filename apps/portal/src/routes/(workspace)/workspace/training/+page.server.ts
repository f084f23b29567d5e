import { listTraining } from '#features/gatherings/training/load-training.server.ts';
import { addTrainingProgramme, setNeed } from '#features/gatherings/training/manage-training.server.ts';
import { needSchema, newProgrammeSchema } from '#features/gatherings/training/training.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { programmeRefusals, trainingText } from '#text/vi/training.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.read');
  return listTraining(app, actor, url.searchParams.get('nam') ?? '');
};

const act = formPage({
  ids: () => [],
  unreadable: trainingText.unreadable,
  back: (_ids, _name, { year = '' }) => `${paths.training}?da-ghi${year ? `&nam=${year}` : ''}`,
});

export const actions: Actions = {
  add: act('add', newProgrammeSchema, addTrainingProgramme, programmeRefusals),
  need: act('need', needSchema, setNeed, {}),
};
