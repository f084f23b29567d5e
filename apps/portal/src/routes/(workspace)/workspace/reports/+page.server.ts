import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { findReportsFor } from '#features/reports/list-reports.server.ts';
import { createReportSchema } from '#features/reports/report.schema.ts';
import { fillRequest } from '#features/reports/requests/fill-request.server.ts';
import { loadRequestLists } from '#features/reports/requests/list-requests.server.ts';
import { fillSchema } from '#features/reports/requests/request.schema.ts';
import { offeredTemplates } from '#features/reports/templates/choose-template.server.ts';
import { createReport } from '#features/reports/write-report.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { requestRefusals } from '#text/vi/report-requests.ts';
import { reportsText } from '#text/vi/reports.ts';
import { sendOnce } from '../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  const [reports, programmes, requests] = await Promise.all([
    findReportsFor(app.db, actor),
    findProgrammes(app.db),
    loadRequestLists(app, actor),
  ]);
  return {
    reports: reports.own,
    received: reports.received,
    programmes,
    ...requests,
    templates: await offeredTemplates(app.db, actor.kind === 'person' ? actor.ownOrganisationIds : []),
    today: legalDay(app.clock.now()),
    mayWrite: can(actor, 'report.write'),
  };
};

export const actions: Actions = {
  create: async (event) => {
    const { actor } = event.locals;
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(createReportSchema, values);
    if (!input.success || actor.kind !== 'person')
      return fail(400, { values, error: reportsText.incomplete });
    const create = (app: App.Locals['app']) => createReport(app, actor, input.output);
    await sendOnce(event, form, create, ({ value }) => paths.report(value.id));
    return fail(400, { values, error: reportsText.incomplete });
  },
  fill: async ({ request, locals: { app, actor } }) => {
    const input = v.safeParse(fillSchema, textFields(await request.formData()));
    if (!input.success || actor.kind !== 'person')
      return fail(400, { values: {}, error: requestRefusals.notAsked });
    const filled = await fillRequest(app, actor, input.output.requestId, input.output);
    if (!filled.ok) return fail(400, { values: {}, error: requestRefusals[filled.reason] });
    redirect(303, paths.report(filled.value.id));
  },
};
