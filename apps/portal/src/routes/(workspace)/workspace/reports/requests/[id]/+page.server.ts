import { redirect } from '@sveltejs/kit';
import { remindOfReports, withdrawRequest } from '#features/reports/requests/ask-reports.server.ts';
import { returnForCorrection, rollUpRequest } from '#features/reports/requests/fill-request.server.ts';
import { loadRequest } from '#features/reports/requests/load-request.server.ts';
import { remindSchema, returnSchema, withdrawSchema } from '#features/reports/requests/request.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { reportRequestsText, requestRefusals } from '#text/vi/report-requests.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) =>
  await loadRequest(app, actor, params.id, {
    state: url.searchParams.get('tinh-trang') ?? '',
    page: Math.max(1, Number(url.searchParams.get('trang')) || 1),
  });

const act = formPage({
  ids: (params): readonly [string] => [params.id ?? ''],
  unreadable: reportRequestsText.incomplete,
  back: ([id], name) => `${paths.reportRequest(id)}?${name === 'remind' ? 'da-nhac' : 'da-ghi'}`,
});

export const actions: Actions = {
  remind: act('remind', remindSchema, remindOfReports, requestRefusals),
  withdraw: act('withdraw', withdrawSchema, withdrawRequest, requestRefusals),
  return: act('return', returnSchema, returnForCorrection, requestRefusals),
  rollUp: async ({ params, locals: { app, actor } }) => {
    if (actor.kind !== 'person') throw new Forbidden('report.write');
    const made = await rollUpRequest(app, actor, params.id ?? '');
    if (made.ok) redirect(303, paths.report(made.value.id));
  },
};
