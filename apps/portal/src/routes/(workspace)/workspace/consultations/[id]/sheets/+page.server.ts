import { loadSheets } from '#features/question-sheets/load-sheets.server.ts';
import { makeSheet } from '#features/question-sheets/make-sheet.server.ts';
import { newSheetSchema } from '#features/question-sheets/sheet.schema.ts';
import { paths } from '#paths';
import { makeSheetRefusals, sheetText } from '#text/vi/sheets.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => loadSheets(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: sheetText.incomplete,
  back: ([id], name) => `${paths.sheets(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  make: act('make', newSheetSchema, makeSheet, makeSheetRefusals),
};
