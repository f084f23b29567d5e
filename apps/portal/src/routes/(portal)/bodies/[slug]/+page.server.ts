import { viewBody } from '#features/accountability/view-body.server.ts';
import { latestPublicReports } from '#features/reports/publishing/public-reports.server.ts';
import { findPublishedMatrices } from '#features/responses/published-matrix.store.server.ts';
import { latestRounds } from '#features/submissions/public-drafts.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

/** The rest stands in the list of its reports. */
const REPORTS_SHOWN = 3;

export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders }) => {
  const now = app.clock.now();
  const view = await viewBody(app, params.slug);
  const drafts = latestRounds(view.rounds);
  const matrices = await findPublishedMatrices(
    app.db,
    drafts.map(({ id }) => id),
  );
  const reports = await latestPublicReports(app.db, view.body.id, REPORTS_SHOWN);
  const of = `organisation:${view.body.id}`;
  keepPage({
    setHeaders,
    now,
    tags: [of, 'organisation', 'consultation', 'issuedDocument', 'matrix', 'submission', 'draft', 'report'],
  });
  return { view: new ServerOnly({ ...view, drafts, matrices, reports }), now };
};
