import { changeProcedure, correctProcedure } from '#features/procedures/keep-procedures.server.ts';
import { loadProcedure } from '#features/procedures/load-procedures.server.ts';
import { changeProcedureSchema, correctProcedureSchema } from '#features/procedures/procedures.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { procedureRefusals, proceduresText } from '#text/vi/procedures.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('procedure.read');
  return loadProcedure(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: proceduresText.incomplete,
  back: ([id], name) => `${paths.workspaceProcedure(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  change: act('change', changeProcedureSchema, changeProcedure, procedureRefusals),
  correct: act('correct', correctProcedureSchema, correctProcedure, procedureRefusals),
};
