import { importProcedures, previewProcedures } from '#features/procedures/import/import-procedures.server.ts';
import { paths } from '#paths';
import { procedureLineErrors } from '#text/vi/procedures.ts';
import { tablePage } from '../../table-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({});

const { preview, take } = tablePage({
  preview: (app, actor, _id, table) => previewProcedures(app, actor, table),
  take: (app, actor, _id, table) => importProcedures(app, actor, table),
  words: procedureLineErrors,
  back: () => paths.workspaceProcedures,
});

export const actions: Actions = {
  preview,
  take,
};
