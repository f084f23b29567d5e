import { codeSchema } from '#features/gatherings/attending/attendance.schema.ts';
import { letInByCode, readDoorCode } from '#features/gatherings/attending/let-in.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { doorText, letInRefusals } from '#text/vi/gatherings.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.edit');
  return readDoorCode(app, actor, params.token);
};

const act = formPage({
  ids: ({ token = '' }) => [token],
  unreadable: doorText.unreadable,
  back: ([token]) => `${paths.letIn(token)}?da-ghi`,
});

export const actions: Actions = {
  letIn: act('letIn', codeSchema, letInByCode, letInRefusals),
};
