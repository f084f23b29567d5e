import * as v from 'valibot';
import { loadPractice } from '#features/good-practices/load-practices.server.ts';
import * as schemas from '#features/good-practices/practices.schema.ts';
import * as write from '#features/good-practices/write-practices.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import * as words from '#text/vi/good-practices.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('goodPractice.read');
  return loadPractice(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: words.practicesText.incomplete,
  back: ([id], name) => `${paths.workspacePractice(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  edit: act('edit', schemas.editPracticeSchema, write.editPractice, words.writePracticeRefusals),
  approve: act('approve', schemas.practiceStepSchema, write.approvePractice, words.approvePracticeRefusals),
  publish: act('publish', schemas.practiceStepSchema, write.publishPractice, words.practiceStepRefusals),
  withdraw: act(
    'withdraw',
    schemas.withdrawPracticeSchema,
    write.withdrawPractice,
    words.practiceStepRefusals,
  ),
  adopt: act('adopt', schemas.adoptPracticeSchema, write.adoptPractice, words.adoptRefusals),
  forget: act('forget', v.object({}), write.forgetAdoption, words.adoptRefusals),
};
