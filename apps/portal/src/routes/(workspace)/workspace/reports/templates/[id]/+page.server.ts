import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  changeTemplate,
  loadTemplate,
  nextVersion,
  putInUse,
} from '#features/reports/templates/edit-template.server.ts';
import { partChange } from '#features/reports/templates/part-change.ts';
import { changeTemplateSchema, templateVersionSchema } from '#features/reports/templates/template.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { errorText } from '#text/vi/errors.ts';
import { newWords, reportTemplatesText, templateRefusals } from '#text/vi/report-templates.ts';
import { formPage, orChanged, seenAnew } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadTemplate(app, actor, params.id);

const act = formPage({
  ids: (params): readonly [string] => [params.id ?? ''],
  unreadable: reportTemplatesText.incomplete,
  back: ([id]) => `${paths.reportTemplate(id)}?da-ghi`,
});

export const actions: Actions = {
  change: async ({ params: { id = '' }, request, locals: { app, actor } }) => {
    const values = textFields(await request.formData());
    const input = v.safeParse(changeTemplateSchema, values);
    if (!input.success) return fail(400, { values, error: reportTemplatesText.incomplete });
    if (actor.kind !== 'person') throw new Forbidden('report.write');
    const { version, typed } = input.output;
    const change = partChange(input.output, newWords);
    const result = await changeTemplate(app, actor, id, { version, typed, change }).catch(orChanged);
    if (result === 'changedMeanwhile')
      return fail(409, { values: seenAnew(values), error: errorText.changedMeanwhile });
    if (!result.ok) return fail(400, { values, error: templateRefusals[result.reason] });
    redirect(303, `${paths.reportTemplate(id)}?da-ghi${'at' in change ? `#phan-${change.at}` : ''}`);
  },
  use: act('use', templateVersionSchema, putInUse, templateRefusals),
  next: async ({ params: { id = '' }, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('report.write');
    const made = await nextVersion(app, actor, id);
    if (!made.ok) return fail(400, { values: {}, error: templateRefusals[made.reason] });
    redirect(303, paths.reportTemplate(made.value.id));
  },
};
