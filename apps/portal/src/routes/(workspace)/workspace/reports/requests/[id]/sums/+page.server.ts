import { loadSums } from '#features/reports/requests/load-request.server.ts';
import { quoteReport } from '#features/reports/requests/quote-report.server.ts';
import { quoteSchema } from '#features/reports/requests/request.schema.ts';
import { paths } from '#paths';
import { reportRequestsText, requestRefusals } from '#text/vi/report-requests.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) =>
  await loadSums(app, actor, params.id, {
    code: url.searchParams.get('chi-tieu') ?? '',
    box: url.searchParams.get('muc') ?? '',
    page: Math.max(1, Number(url.searchParams.get('trang')) || 1),
  });

const act = formPage({
  ids: (params): readonly [string] => [params.id ?? ''],
  unreadable: reportRequestsText.incomplete,
  back: ([id], _name, { box = '' }) => `${paths.reportSums(id, `muc=${box}&da-ghi`)}#trich`,
});

export const actions: Actions = {
  quote: act('quote', quoteSchema, quoteReport, requestRefusals),
};
