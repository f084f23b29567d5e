import { proposeSchema, reasonSchema, versionSchema } from '#features/initiatives/call.schema.ts';
import { loadResults } from '#features/initiatives/load-calls.server.ts';
import * as results from '#features/initiatives/results/results.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { resultRefusals } from '#text/vi/initiative-jury.ts';
import { initiativeText } from '#text/vi/initiatives.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('initiative.read');
  return loadResults(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: initiativeText.incomplete,
  back: ([id], name) => `${paths.workspaceInitiativeResults(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  propose: act('propose', proposeSchema, results.proposeResults, resultRefusals),
  giveBack: act('giveBack', reasonSchema, results.returnResults, resultRefusals),
  decide: act('decide', versionSchema, results.decideResults, resultRefusals),
  announce: act('announce', versionSchema, results.announceResults, resultRefusals),
};
