import { paperSchema } from '#features/initiatives/checking/check.schema.ts';
import { addPaperEntry } from '#features/initiatives/checking/paper-entry.server.ts';
import { loadCall } from '#features/initiatives/load-calls.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { Forbidden } from '#platform/errors.ts';
import { paperRefusals } from '#text/vi/initiative-jury.ts';
import { initiativeText } from '#text/vi/initiatives.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('initiative.edit');
  const { call, may } = await loadCall(app, actor, params.id);
  if (!may.open) throw new Forbidden('initiative.edit');
  return { call: { id: call.id, title: call.title, groups: call.groups }, today: legalDay(app.clock.now()) };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: initiativeText.incomplete,
  back: ([id]) => `${paths.workspaceInitiative(id)}?da-ghi=add#entries`,
});

export const actions: Actions = {
  add: act('add', paperSchema, addPaperEntry, paperRefusals),
};
