import { addProcedure } from '#features/procedures/keep-procedures.server.ts';
import { listProcedures } from '#features/procedures/load-procedures.server.ts';
import { addProcedureSchema } from '#features/procedures/procedures.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { pageNumber } from '#platform/page-number.ts';
import { procedureRefusals, proceduresText } from '#text/vi/procedures.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';
import { procedureFilter } from './procedure-filter.ts';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('procedure.read');
  const page = pageNumber(url.searchParams.get('trang'));
  const filter = procedureFilter(url);
  const found = await listProcedures(app, actor, filter, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return { ...found, filter, page, pages: Math.max(1, Math.ceil(found.total / PAGE_SIZE)) };
};

const act = formPage({
  ids: () => [],
  unreadable: proceduresText.incomplete,
  back: () => `${paths.workspaceProcedures}?da-ghi=add`,
});

export const actions: Actions = {
  add: act('add', addProcedureSchema, addProcedure, procedureRefusals),
};
