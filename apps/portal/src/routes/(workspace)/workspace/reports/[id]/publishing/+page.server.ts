import { loadPublishing } from '#features/reports/publishing/load-publishing.server.ts';
import { publishReport, withdrawReport } from '#features/reports/publishing/publish-report.server.ts';
import { publishReportSchema, withdrawReportSchema } from '#features/reports/publishing/publishing.schema.ts';
import { paths } from '#paths';
import { publishRefusals, reportPublishingText, withdrawRefusals } from '#text/vi/report-publishing.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadPublishing(app, actor, params.id);

const act = formPage({
  ids: (params): readonly [string] => [params.id ?? ''],
  unreadable: reportPublishingText.incomplete,
  back: ([id]) => `${paths.reportPublishing(id)}?da-ghi`,
});

export const actions: Actions = {
  publish: act('publish', publishReportSchema, publishReport, publishRefusals),
  withdraw: act('withdraw', withdrawReportSchema, withdrawReport, withdrawRefusals),
};
