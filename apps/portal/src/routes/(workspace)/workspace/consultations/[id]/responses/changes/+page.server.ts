import {
  changeReasonSchema,
  loadChanges,
  writeReasonOfChange,
} from '#features/responses/changes/changes-desk.server.ts';
import { paths } from '#paths';
import { responsesText } from '#text/vi/responses.ts';
import { changeReasonRefusals } from '#text/vi/text-changes.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadChanges(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: responsesText.incomplete,
  back: ([id]) => paths.textChanges(id),
});

export const actions: Actions = {
  reason: act('reason', changeReasonSchema, writeReasonOfChange, changeReasonRefusals),
};
