import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { acceptFinding } from '#features/reports/checks/judge-report.server.ts';
import { startEdition } from '#features/reports/editions/start-edition.server.ts';
import {
  acceptFindingSchema,
  saveReportSchema,
  startEditionSchema,
  submitReportSchema,
  takeSuggestionSchema,
} from '#features/reports/report.schema.ts';
import { loadReport } from '#features/reports/report-desk.server.ts';
import { submitReport } from '#features/reports/submit-report.server.ts';
import { saveReport } from '#features/reports/write-report.server.ts';
import { takeSuggestion } from '#features/reports/writing/take-suggestion.server.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import { errorText } from '#text/vi/errors.ts';
import { editionRefusals, reportRefusals, reportsText } from '#text/vi/reports.ts';
import { formPage, orChanged, seenAnew } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadReport(app, actor, params.id);

const act = formPage({
  ids: (params): readonly [string] => [params.id ?? ''],
  unreadable: reportsText.incomplete,
  back: ([id]) => `${paths.report(id)}?da-ghi#can-xem`,
});

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
    const result = await submitReport(app, actor, params.id ?? '', input.output).catch(orChanged);
    if (result === 'changedMeanwhile') return fail(409, { error: errorText.changedMeanwhile });
    if (!result.ok) return fail(400, { error: reportRefusals[result.reason] });
    redirect(303, paths.officialDocument(result.value.documentId));
  },
  acceptFinding: act('acceptFinding', acceptFindingSchema, acceptFinding, reportRefusals),
  takeSuggestion: act('takeSuggestion', takeSuggestionSchema, takeSuggestion, reportRefusals),
  correct: async ({ params, request, locals: { app, actor } }) => {
    const values = textFields(await request.formData());
    const input = v.safeParse(startEditionSchema, values);
    if (!input.success || actor.kind !== 'person')
      return fail(400, { values, error: reportsText.incomplete });
    const started = await startEdition(app, actor, params.id ?? '', input.output);
    if (!started.ok) return fail(400, { values, error: editionRefusals[started.reason] });
    redirect(303, paths.report(started.value.id));
  },
};
