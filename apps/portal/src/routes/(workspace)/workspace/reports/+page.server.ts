import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { findReportsFor } from '#features/reports/list-reports.server.ts';
import { createReportSchema } from '#features/reports/report.schema.ts';
import { createReport } from '#features/reports/write-report.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { reportsText } from '#text/vi/reports.ts';
import { sendOnce } from '../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  const [reports, programmes] = await Promise.all([findReportsFor(app.db, actor), findProgrammes(app.db)]);
  return {
    reports: reports.own,
    received: reports.received,
    programmes,
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
};
