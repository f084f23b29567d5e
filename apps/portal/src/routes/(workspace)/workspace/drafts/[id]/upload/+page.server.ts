import { error, fail, redirect } from '@sveltejs/kit';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { listRefusedFiles } from '#features/documents/gate/ask-secrecy.server.ts';
import { findOpenReadings } from '#features/documents/scans/scans.store.server.ts';
import { startScan } from '#features/documents/scans/start-scan.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { keepUpload, readUpload } from '#features/drafts/versions/add-version.server.ts';
import { declareSecrecy, mayUpload, uploadTo } from '#features/drafts/versions/declare-secrecy.server.ts';
import { paths } from '#paths';
import { editRefusals, sentence, uploadRefusals, uploadText } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { startScanRefusals } from '#text/vi/scans.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

/** The file field is in the page only while a fresh "no" of this person stands. */
export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') error(403, errorText.forbidden);
  const project = await requireProject(app.db, params.id);
  requirePermission(actor, 'draft.edit', project);
  return {
    project: { id: project.id, shortTitle: project.shortTitle },
    declared: await mayUpload(app, project.id, actor.personId),
    refused: url.searchParams.has('dung'),
    mayClear: can(actor, 'secrecy.clear', project),
    scans: await findOpenReadings(app.db, uploadTo(project)),
    refusals: await listRefusedFiles(app, uploadTo(project)),
  };
};

export const actions: Actions = {
  declare: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const answer = (await request.formData()).get('answer');
    if (answer !== 'yes' && answer !== 'no')
      return fail(400, { message: uploadText.answerMissing, again: false });
    const declared = await declareSecrecy(app, actor, params.id, answer);
    if (!declared.ok) return fail(400, { message: editRefusals[declared.reason], again: false });
    redirect(303, `${paths.projectUpload(params.id)}${answer === 'yes' ? '?dung' : ''}`);
  },
  upload: async (event) => {
    const { app, actor } = event.locals;
    const { id } = event.params;
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await event.request.formData();
    const file = form.get('file');
    if (!(file instanceof File) || file.name === '')
      return fail(400, { message: uploadText.noFile, again: false });
    const bytes = new Uint8Array(await file.arrayBuffer());
    // A long document is read before the transaction begins that keeps it.
    const notAStamp = String(form.get('notAStamp') ?? '').slice(0, 2000);
    const upload = await readUpload(app, actor, id, { bytes, fileName: file.name, notAStamp });
    if (!upload.ok && upload.reason === 'scannedPdf') {
      const project = await requireProject(app.db, id);
      const scan = await startScan(app, actor, uploadTo(project), { bytes, fileName: file.name });
      if (scan.ok) redirect(303, paths.scan(scan.value.id));
      const { reason, data } = scan;
      const message = sentence(startScanRefusals[reason], data);
      return fail(400, { message, again: reason === 'notDeclared', stamp: false });
    }
    const keep = (open: App.Locals['app']) => keepUpload(open, actor, upload);
    const refused = await sendOnce(event, form, keep, ({ value }) =>
      paths.projectVersion(id, value.versionId),
    );
    const message = sentence(uploadRefusals[refused.reason], refused.data);
    return fail(400, {
      message,
      again: refused.reason === 'notDeclared',
      stamp: refused.reason === 'secretStamp',
    });
  },
};
