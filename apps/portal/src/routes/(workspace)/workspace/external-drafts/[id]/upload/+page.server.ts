import { error, fail, redirect } from '@sveltejs/kit';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireExternalDraft } from '#features/external-drafts/external-drafts.store.server.ts';
import {
  addExternalText,
  declareExternalSecrecy,
  mayUploadText,
} from '#features/external-drafts/texts/add-text.server.ts';
import { paths } from '#paths';
import { sentence, uploadText } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { textRefusals } from '#text/vi/external-drafts.ts';
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
  };
};

export const actions: Actions = {
  declare: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const answer = (await request.formData()).get('answer');
    if (answer !== 'yes' && answer !== 'no')
      return fail(400, { message: uploadText.answerMissing, again: false });
    const declared = await declareExternalSecrecy(app, actor, params.id, { answer });
    if (!declared.ok) return fail(400, { message: textRefusals[declared.reason], again: false });
    redirect(303, `${paths.externalDraftUpload(params.id)}${answer === 'yes' ? '?dung' : ''}`);
  },
  upload: async (event) => {
    const { actor } = event.locals;
    const { id } = event.params;
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await event.request.formData();
    const file = form.get('file');
    const chosen = file instanceof File && file.name !== '';
    const read = chosen
      ? { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name }
      : undefined;
    const keep = (app: App.Locals['app']) => addExternalText(app, actor, id, read);
    const refused = await sendOnce(event, form, keep, ({ value }) =>
      paths.externalDraftText(id, value.textId),
    );
    const message = sentence(textRefusals[refused.reason], refused.data);
    return fail(400, { message, again: refused.reason === 'notDeclared' });
  },
};
