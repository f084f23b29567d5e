import { error, fail, redirect } from '@sveltejs/kit';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { typedIn } from '#features/drafts/projects/project-form.ts';
import {
  declareTextSecrecy,
  keepIssuedText,
  mayUploadText,
  readIssuedText,
} from '#features/issued-documents/add-issued-text.server.ts';
import { requireIssuedDocument } from '#features/issued-documents/issued-documents.store.server.ts';
import { paths } from '#paths';
import { sentence, uploadText } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { issuedTextRefusals } from '#text/vi/issued-documents.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

/** The file field is in the page only while a fresh "no" of this person stands. */
export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') error(403, errorText.forbidden);
  const document = await requireIssuedDocument(app.db, params.id);
  requirePermission(actor, 'draft.edit', document);
  return {
    document: { id: document.id, number: document.number },
    declared: await mayUploadText(app, document.id, actor.personId),
    refused: url.searchParams.has('dung'),
    mayClear: can(actor, 'secrecy.clear', document),
  };
};

export const actions: Actions = {
  declare: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const answer = (await request.formData()).get('answer');
    if (answer !== 'yes' && answer !== 'no')
      return fail(400, { message: uploadText.answerMissing, values: {} });
    await declareTextSecrecy(app, actor, params.id, answer);
    redirect(303, `${paths.issuedText(params.id)}${answer === 'yes' ? '?dung' : ''}`);
  },
  upload: async (event) => {
    const { app, actor } = event.locals;
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await event.request.formData();
    const values = typedIn(form);
    const file = form.get('file');
    if (!(file instanceof File) || file.name === '') return fail(400, { message: uploadText.noFile, values });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readIssuedText(app, actor, event.params.id, { bytes, fileName: file.name });
    const reason = (values.stampReason ?? '').trim().slice(0, 1000);
    const keep = (open: App.Locals['app']) => keepIssuedText(open, actor, read, reason);
    const refused = await sendOnce(
      event,
      form,
      keep,
      () => `${paths.issuedDocument(event.params.id)}?da-luu`,
    );
    return fail(400, { message: sentence(issuedTextRefusals[refused.reason], refused.data), values });
  },
};
