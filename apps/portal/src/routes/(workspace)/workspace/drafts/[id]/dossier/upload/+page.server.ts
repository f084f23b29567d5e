import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { keepDossierFile, readDossierFile } from '#features/drafts/dossier/add-dossier-file.server.ts';
import { dossierUploadSchema } from '#features/drafts/dossier/dossier.schema.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { typedIn } from '#features/drafts/projects/project-form.ts';
import { declareSecrecy, mayUpload } from '#features/drafts/versions/declare-secrecy.server.ts';
import { paths } from '#paths';
import { dossierText, dossierUploadRefusals } from '#text/vi/dossier.ts';
import { editRefusals, sentence, uploadText } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { sendOnce } from '../../../../send-once.ts';
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
  };
};

export const actions: Actions = {
  declare: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const answer = (await request.formData()).get('answer');
    if (answer !== 'yes' && answer !== 'no')
      return fail(400, { message: uploadText.answerMissing, values: {} });
    const declared = await declareSecrecy(app, actor, params.id, answer);
    if (!declared.ok) return fail(400, { message: editRefusals[declared.reason], values: {} });
    redirect(303, `${paths.projectDossierUpload(params.id)}${answer === 'yes' ? '?dung' : ''}`);
  },
  upload: async (event) => {
    const { app, actor } = event.locals;
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await event.request.formData();
    const values = typedIn(form);
    const input = v.safeParse(dossierUploadSchema, values);
    const file = form.get('file');
    if (!input.success) return fail(400, { message: dossierText.incomplete, values });
    if (!(file instanceof File) || file.name === '') return fail(400, { message: uploadText.noFile, values });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readDossierFile(app, actor, event.params.id, { bytes, fileName: file.name });
    const keep = (open: App.Locals['app']) => keepDossierFile(open, actor, read, input.output);
    const refused = await sendOnce(
      event,
      form,
      keep,
      () => `${paths.projectDossier(event.params.id)}?da-luu`,
    );
    return fail(400, { message: sentence(dossierUploadRefusals[refused.reason], refused.data), values });
  },
};
