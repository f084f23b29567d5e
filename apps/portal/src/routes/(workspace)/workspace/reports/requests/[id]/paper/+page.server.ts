import { enterFromPaper } from '#features/reports/requests/enter-from-paper.server.ts';
import { loadPaperForm } from '#features/reports/requests/load-paper-form.server.ts';
import { paperSchema } from '#features/reports/requests/request.schema.ts';
import { paths } from '#paths';
import { paperRefusals, reportRequestsText } from '#text/vi/report-requests.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) =>
  await loadPaperForm(app, actor, params.id, url.searchParams.get('co-quan') ?? '');

const act = formPage({
  ids: (params): readonly [string] => [params.id ?? ''],
  unreadable: reportRequestsText.incomplete,
  back: ([id]) => `${paths.reportRequest(id)}?da-ghi`,
});

export const actions: Actions = {
  enter: act('enter', paperSchema, enterFromPaper, paperRefusals),
};
