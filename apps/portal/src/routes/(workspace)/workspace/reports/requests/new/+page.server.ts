import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { askReports, previewAsked } from '#features/reports/requests/ask-reports.server.ts';
import { askedPeriodSchema, askSchema } from '#features/reports/requests/request.schema.ts';
import { offeredTemplates } from '#features/reports/templates/choose-template.server.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import { askRefusals, reportRequestsText } from '#text/vi/report-requests.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const query = {
    programmeId: url.searchParams.get('chuong-trinh') ?? '',
    periodFrom: url.searchParams.get('tu') ?? '',
    periodTo: url.searchParams.get('den') ?? '',
  };
  const period = v.safeParse(askedPeriodSchema, query);
  return {
    query,
    programmes: await findProgrammes(app.db),
    templates: await offeredTemplates(app.db, actor.kind === 'person' ? actor.ownOrganisationIds : []),
    preview: period.success && actor.kind === 'person' ? await previewAsked(app, actor, period.output) : null,
  };
};

export const actions: Actions = {
  ask: async (event) => {
    const { actor } = event.locals;
    const form = await event.request.formData();
    const values = { ...textFields(form), chosen: form.getAll('chosen').map(String).join(' ') };
    const input = v.safeParse(askSchema, values);
    if (!input.success || actor.kind !== 'person')
      return fail(400, { values, error: reportRequestsText.incomplete });
    const ask = (app: App.Locals['app']) => askReports(app, actor, input.output);
    const refused = await sendOnce(event, form, ask, ({ value }) => paths.reportRequest(value.id));
    return fail(400, { values, error: askRefusals[refused.reason] });
  },
};
