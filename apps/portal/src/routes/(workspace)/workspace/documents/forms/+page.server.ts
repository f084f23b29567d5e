import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { beginForm } from '#features/official-documents/forms/change-form.server.ts';
import { beginFormSchema } from '#features/official-documents/forms/form.schema.ts';
import { listForms } from '#features/official-documents/forms/form-desk.server.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import { documentFormsText } from '#text/vi/document-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => await listForms(app, actor);

export const actions: Actions = {
  begin: async ({ request, locals: { app, actor } }) => {
    const input = v.safeParse(beginFormSchema, textFields(await request.formData()));
    if (!input.success || actor.kind !== 'person') return fail(400, { error: documentFormsText.incomplete });
    const begun = await beginForm(app, actor, input.output);
    if (!begun.ok) return fail(400, { error: documentFormsText.incomplete });
    redirect(303, paths.documentForm(begun.value.id));
  },
};
