import { error, fail, redirect } from '@sveltejs/kit';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { listRefusedFiles } from '#features/documents/gate/ask-secrecy.server.ts';
import { findOpenReadings } from '#features/documents/scans/scans.store.server.ts';
import { startScan } from '#features/documents/scans/start-scan.server.ts';
import { requireExternalDraft } from '#features/external-drafts/external-drafts.store.server.ts';
import {
  declareExternalSecrecy,
  keepExternalText,
  mayUploadText,
  readExternalText,
  uploadTo,
} from '#features/external-drafts/texts/add-text.server.ts';
import { paths } from '#paths';
import { sentence, uploadText } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { textRefusals } from '#text/vi/external-drafts.ts';
import { startScanRefusals } from '#text/vi/scans.ts';
import { sentFile } from '../../../secrecy-forms.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

/** The file field is in the page only while a fresh "no" of this person stands. */
export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') error(403, errorText.forbidden);
  const draft = await requireExternalDraft(app.db, params.id);
  requirePermission(actor, 'externalDraft.edit', draft);
  return {
    draft: { id: draft.id, title: draft.title, askingName: draft.askingName },
    declared: await mayUploadText(app, draft.id, actor.personId),
    refused: url.searchParams.has('dung'),
    mayClear: can(actor, 'secrecy.clear', draft),
    scans: await findOpenReadings(app.db, { kind: 'externalDraft', id: draft.id }),
    refusals: await listRefusedFiles(app, { kind: 'externalDraft', id: draft.id }),
  };
};

export const actions: Actions = {
  declare: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const answer = (await request.formData()).get('answer');
    if (answer !== 'yes' && answer !== 'no')
      return fail(400, { message: uploadText.answerMissing, again: false, stamp: false });
    const declared = await declareExternalSecrecy(app, actor, params.id, { answer });
    if (!declared.ok)
      return fail(400, { message: textRefusals[declared.reason], again: false, stamp: false });
    redirect(303, `${paths.externalDraftUpload(params.id)}${answer === 'yes' ? '?dung' : ''}`);
  },
  upload: async (event) => {
    const { actor } = event.locals;
    const { id } = event.params;
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await event.request.formData();
    const sent = await sentFile(form, 'file');
    const file = sent && { ...sent, fileName: sent.name };
    // A long document is read before the transaction begins that keeps it.
    const read = await readExternalText(event.locals.app, actor, id, file);
    if (file && !read.ok && read.reason === 'scannedPdf') {
      const { app } = event.locals;
      const draft = await requireExternalDraft(app.db, id);
      const scan = await startScan(app, actor, uploadTo(draft), file);
      if (scan.ok) redirect(303, paths.scan(scan.value.id));
      const { reason, data } = scan;
      const message = sentence(startScanRefusals[reason], data);
      return fail(400, { message, again: reason === 'notDeclared', stamp: false });
    }
    const keep = (app: App.Locals['app']) => keepExternalText(app, actor, read);
    const refused = await sendOnce(event, form, keep, ({ value }) =>
      paths.externalDraftText(id, value.textId),
    );
    const message = sentence(textRefusals[refused.reason], refused.data);
    return fail(400, {
      message,
      again: refused.reason === 'notDeclared',
      stamp: refused.reason === 'secretStamp',
    });
  },
};
