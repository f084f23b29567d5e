import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  declareForm,
  keepForm,
  takeForm,
  useFormVersion,
  useStandardForm,
} from '#features/official-documents/forms/change-form.server.ts';
import * as schemas from '#features/official-documents/forms/form.schema.ts';
import { loadForm } from '#features/official-documents/forms/form-desk.server.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import {
  documentFormsText,
  standardRefusals,
  uploadFormRefusals,
  useFormRefusals,
} from '#text/vi/document-forms.ts';
import { sentence } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { formPage, orChanged } from '../../../form-page.ts';
import { declareAct, sentFile } from '../../../secrecy-forms.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadForm(app, actor, params.id);

const act = formPage<[string]>({
  ids: ({ id = '' }) => [id],
  unreadable: documentFormsText.incomplete,
  back: ([id], name) => `${paths.documentForm(id)}?da-luu=${name}`,
});

export const actions: Actions = {
  declare: declareAct(
    declareForm,
    {},
    (id, answer) => `${paths.documentForm(id)}${answer === 'yes' ? '?dung' : ''}#tai-len`,
  ),
  upload: async (event) => {
    const { app, actor } = event.locals;
    const { id } = event.params;
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(schemas.uploadFormSchema, values);
    const refused = (status: number, reason: string, error: string) =>
      fail(status, { name: 'upload', values, reason, error });
    if (!input.success || actor.kind !== 'person')
      return refused(400, 'unreadable', documentFormsText.incomplete);
    const taken = await takeForm(app, actor, id, await sentFile(form, 'file'));
    if (!taken.ok) return refused(400, taken.reason, sentence(uploadFormRefusals[taken.reason], taken.data));
    const kept = { ...input.output, taken: taken.value };
    await sendOnce(
      event,
      form,
      (open) => keepForm(open, actor, id, kept),
      () => `${paths.documentForm(id)}?da-luu=upload`,
    ).catch(orChanged);
    return refused(409, 'changedMeanwhile', errorText.changedMeanwhile);
  },
  use: act('use', schemas.useFormSchema, useFormVersion, useFormRefusals),
  standard: act('standard', schemas.standardFormSchema, useStandardForm, standardRefusals),
};
