import { loadDashboard } from '#features/plans/dashboard/load-dashboard.server.ts';
import { findItem } from '#features/plans/money/caps/item-basis.ts';
import type { PageServerLoad } from './$types';
import { dashboardQuery } from './dashboard-query.ts';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const dashboard = await loadDashboard(app, actor, dashboardQuery(url));
  const items = dashboard.parts.item.map(({ key }) => [key, findItem(key)?.name ?? key] as const);
  return { ...dashboard, itemNames: Object.fromEntries(items) };
};
