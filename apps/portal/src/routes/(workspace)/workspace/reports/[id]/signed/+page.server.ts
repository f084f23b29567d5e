import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { attachSignedSchema } from '#features/reports/publishing/publishing.schema.ts';
import {
  attachSignedFile,
  declareSignedFile,
} from '#features/reports/signed-files/attach-signed-file.server.ts';
import { loadSignedFiles } from '#features/reports/signed-files/load-signed-files.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { sentence } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { signedFileRefusals } from '#text/vi/report-signed.ts';
import { reportsText } from '#text/vi/reports.ts';
import { orChanged } from '../../../form-page.ts';
import { declareAct, sentFile } from '../../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadSignedFiles(app, actor, params.id);

export const actions: Actions = {
  declare: declareAct(
    declareSignedFile,
    signedFileRefusals,
    (id, answer) => `${paths.reportSignedFiles(id)}${answer === 'yes' ? '?dung' : ''}#gan`,
  ),
  attach: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('attach');
    const form = await request.formData();
    const values = textFields(form);
    const refused = (status: number, reason: string, error: string) =>
      fail(status, { name: 'attach', values, reason, error });
    const input = v.safeParse(attachSignedSchema, values);
    if (!input.success) return refused(400, 'unreadable', reportsText.incomplete);
    const given = { ...input.output, file: await sentFile(form, 'file') };
    const result = await attachSignedFile(app, actor, params.id, given).catch(orChanged);
    if (result === 'changedMeanwhile') return refused(409, result, errorText.changedMeanwhile);
    if (!result.ok)
      return refused(400, String(result.reason), sentence(signedFileRefusals[result.reason], result.data));
    redirect(303, `${paths.reportSignedFiles(params.id)}?da-ghi`);
  },
};
