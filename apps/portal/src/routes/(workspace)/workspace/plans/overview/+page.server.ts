import { loadPlanOverview } from '#features/plans/views/overview/load-overview.server.ts';
import { isId } from '#platform/ids.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const year = Number(url.searchParams.get('nam'));
  const programme = url.searchParams.get('chuong-trinh') ?? '';
  return await loadPlanOverview(app, actor, {
    // What is no year of our time would ask the database for a day that does not exist.
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
    programmeId: isId(programme) ? programme : undefined,
  });
};
