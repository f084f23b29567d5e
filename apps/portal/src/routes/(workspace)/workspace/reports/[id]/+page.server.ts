import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { saveReportSchema, submitReportSchema } from '#features/reports/report.schema.ts';
import { loadReport } from '#features/reports/report-desk.server.ts';
import { submitReport } from '#features/reports/submit-report.server.ts';
import { saveReport } from '#features/reports/write-report.server.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import { errorText } from '#text/vi/errors.ts';
import { reportRefusals, reportsText } from '#text/vi/reports.ts';
import { orChanged, seenAnew } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadReport(app, actor, params.id);

export const actions: Actions = {
  save: async ({ params, request, locals: { app, actor } }) => {
    const values = textFields(await request.formData());
    const input = v.safeParse(saveReportSchema, values);
    if (!input.success) return fail(400, { values, error: reportsText.incomplete });
    const result = await saveReport(app, actor, params.id ?? '', input.output).catch(orChanged);
    if (result === 'changedMeanwhile')
      return fail(409, { values: seenAnew(values), error: errorText.changedMeanwhile });
    if (!result.ok) return fail(400, { values, error: reportRefusals[result.reason] });
    redirect(303, `${paths.report(params.id ?? '')}?da-ghi`);
  },
  submit: async ({ params, request, locals: { app, actor } }) => {
    const input = v.safeParse(submitReportSchema, textFields(await request.formData()));
    if (!input.success || actor.kind !== 'person') return fail(400, { error: reportsText.incomplete });
    const result = await submitReport(app, actor, params.id ?? '', input.output);
    if (!result.ok) return fail(400, { error: reportRefusals[result.reason] });
    redirect(303, paths.officialDocument(result.value.documentId));
  },
};
