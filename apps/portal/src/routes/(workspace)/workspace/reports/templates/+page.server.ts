import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { copyTemplate, listTemplates } from '#features/reports/templates/edit-template.server.ts';
import { copyTemplateSchema } from '#features/reports/templates/template.schema.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import { reportTemplatesText } from '#text/vi/report-templates.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  const { national, own, mayEdit } = await listTemplates(app, actor);
  return {
    national: national.map(({ code, name, use, basis, status }) => ({ code, name, use, basis, status })),
    own: own.map(({ id, state, template: { name, use, version } }) => ({ id, state, name, use, version })),
    mayEdit,
  };
};

export const actions: Actions = {
  copy: async ({ request, locals: { app, actor } }) => {
    const input = v.safeParse(copyTemplateSchema, textFields(await request.formData()));
    if (!input.success || actor.kind !== 'person')
      return fail(400, { error: reportTemplatesText.incomplete });
    const copied = await copyTemplate(app, actor, input.output);
    if (!copied.ok) return fail(400, { error: reportTemplatesText.incomplete });
    redirect(303, paths.reportTemplate(copied.value.id));
  },
};
