import { error, fail, redirect } from '@sveltejs/kit';
import { startScan } from '#features/documents/scans/start-scan.server.ts';
import * as edits from '#features/plans/importing/edit-import.server.ts';
import * as schemas from '#features/plans/importing/import.schema.ts';
import { loadImport } from '#features/plans/importing/import-desk.server.ts';
import { makePlanOfImport } from '#features/plans/importing/make-plan.server.ts';
import { declareImport, openImport, uploadTo } from '#features/plans/importing/start-import.server.ts';
import { keepPlanFile, readPlanFile } from '#features/plans/importing/take-plan-file.server.ts';
import { paths } from '#paths';
import { sentence } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import {
  dropRefusals,
  editRefusals,
  makeRefusals,
  planImportsText,
  takeRefusals,
} from '#text/vi/plan-imports.ts';
import { startScanRefusals } from '#text/vi/scans.ts';
import { formPage } from '../../../form-page.ts';
import { declareAct, sentFile } from '../../../secrecy-forms.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') error(403, errorText.forbidden);
  const tried = (['sure', 'likely'] as const).find((least) => least === url.searchParams.get('thu'));
  return {
    ...(await loadImport(app, actor, params.id)),
    refused: url.searchParams.has('dung'),
    tried,
  };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: planImportsText.incomplete,
  back: ([id], name, { rowId }) =>
    `${paths.planImport(id)}?da-ghi=${name}${rowId && name !== 'removeRow' ? `#row-${rowId}` : ''}`,
});

export const actions: Actions = {
  declare: declareAct(
    declareImport,
    takeRefusals,
    (id, answer) => `${paths.planImport(id)}${answer === 'yes' ? '?dung' : ''}`,
  ),
  upload: async (event) => {
    const { actor, app } = event.locals;
    const { id } = event.params;
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await event.request.formData();
    // A long plan is read before the transaction begins that keeps it.
    const file = await sentFile(form, 'file');
    const taken = await readPlanFile(app, actor, id, file);
    if (file && !taken.ok && taken.reason === 'scannedPdf') {
      const scanned = { bytes: file.bytes, fileName: file.name };
      const scan = await startScan(app, actor, uploadTo(await openImport(app.db, actor, id)), scanned);
      if (scan.ok) redirect(303, paths.scan(scan.value.id));
      const { reason } = scan;
      const why = { name: 'upload', values: {} as Record<string, string>, reason: String(reason) };
      return fail(400, { ...why, error: sentence(startScanRefusals[reason], scan.data) });
    }
    const refused = await sendOnce(
      event,
      form,
      (open) => keepPlanFile(open, actor, taken),
      () => paths.planImport(id),
    );
    const { reason } = refused;
    const said = { name: 'upload', values: {} as Record<string, string>, reason: String(reason) };
    return fail(400, { ...said, error: sentence(takeRefusals[reason], refused.data) });
  },
  editHead: act('editHead', schemas.headSchema, edits.editImportHead, editRefusals),
  editRow: act('editRow', schemas.editRowSchema, edits.editImportRow, editRefusals),
  addRow: act('addRow', schemas.addRowSchema, edits.addImportRow, editRefusals),
  removeRow: act('removeRow', schemas.rowActSchema, edits.removeImportRow, editRefusals),
  mergeRow: act('mergeRow', schemas.rowActSchema, edits.mergeImportRow, editRefusals),
  decideUnits: act('decideUnits', schemas.decideUnitsSchema, edits.decideImportUnits, editRefusals),
  confirm: act('confirm', schemas.confirmSchema, edits.confirmImport, editRefusals),
  undo: act('undo', schemas.wholeActSchema, edits.undoImport, editRefusals),
  make: act('make', schemas.wholeActSchema, makePlanOfImport, makeRefusals),
  drop: act('drop', schemas.wholeActSchema, edits.dropImport, dropRefusals),
};
