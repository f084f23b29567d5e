import { dashboardCsv } from '#features/plans/dashboard/dashboard-csv.ts';
import { loadDashboard } from '#features/plans/dashboard/load-dashboard.server.ts';
import { NotFound } from '#platform/errors.ts';
import { noteDownload } from '../../../note-download.ts';
import { dashboardQuery } from '../dashboard-query.ts';
import type { RequestHandler } from './$types';

/** The figures of the dashboard, one body a row. */
export const GET: RequestHandler = async (event) => {
  const { params, url, locals } = event;
  if (params.name !== 'so-lieu.csv') throw new NotFound(`file of the dashboard ${params.name}`);
  const { bodies, programme } = await loadDashboard(locals.app, locals.actor, dashboardQuery(url));
  if (!programme) throw new NotFound('programme of the dashboard');
  await noteDownload(event, { objectKind: 'programme', objectId: programme.id, file: params.name });
  return new Response(dashboardCsv(bodies), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${params.name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
