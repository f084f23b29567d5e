import { listPublicReports } from '#features/reports/publishing/public-reports.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders }) => {
  const listed = await listPublicReports(app.db, params.slug);
  keepPage({ setHeaders, now: app.clock.now(), tags: ['report', 'organisation'] });
  return { listed: new ServerOnly(listed) };
};
