import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { attachFiles, detachFile } from '#features/submissions/attachments/attach-files.server.ts';
import { findAttachments } from '#features/submissions/attachments/attachments.store.server.ts';
import { findOpenDraft } from '#features/submissions/writing/edit-draft.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => {
  const draft = await findOpenDraft(app, params.token);
  const attachments = draft ? await findAttachments(app.db, draft.consultationId, { draftId: draft.id }) : [];
  return { isOpen: draft !== undefined, attachments: new ServerOnly(attachments) };
};

export const actions: Actions = {
  add: async ({ locals: { app }, params: { token }, url, request, getClientAddress }) => {
    const form = await request.formData();
    const chosen = form.getAll('files').filter((each) => typeof each !== 'string' && each.size > 0) as File[];
    const files = await Promise.all(
      chosen.map(async (file) => ({ bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name })),
    );
    const wantsPublic = form.has('wantsPublic');
    const refused = await attachFiles(app, token, files, wantsPublic, getClientAddress());
    if (refused.length === 0) redirect(303, pathsIn(languageOf(url.pathname)).draftFiles(token));
    return fail(400, { refused: [...refused], wantsPublic });
  },
  remove: async ({ locals: { app }, params: { token }, url, request }) => {
    await detachFile(app, token, String((await request.formData()).get('id') ?? ''));
    redirect(303, pathsIn(languageOf(url.pathname)).draftFiles(token));
  },
};
