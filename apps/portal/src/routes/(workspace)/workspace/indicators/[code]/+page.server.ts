import { ALL_BODIES } from '#features/indicators/all-bodies.ts';
import { loadFigure } from '#features/indicators/figure.server.ts';
import { loadDashboardFigure } from '#features/plans/dashboard/dashboard-figure.server.ts';
import { findItem } from '#features/plans/money/caps/item-basis.ts';
import { loadKeptFigure } from '#features/reports/kept-figure.server.ts';
import { isId } from '#platform/ids.ts';
import { pageNumber } from '#platform/page-number.ts';
import { planDashboardText } from '#text/vi/plan-dashboard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const page = pageNumber(url.searchParams.get('trang'));
  const reportId = url.searchParams.get('bao-cao');
  if (reportId !== null) return { kept: await loadKeptFigure(app, actor, params.code, { reportId, page }) };
  const programme = url.searchParams.get('chuong-trinh') ?? '';
  const query = {
    body: url.searchParams.get('body') ?? '',
    from: url.searchParams.get('from') ?? '',
    to: url.searchParams.get('to') ?? '',
    moneySource: url.searchParams.get('nguon') ?? undefined,
    moneyItem: url.searchParams.get('muc') ?? undefined,
    countedOn: url.searchParams.get('tinh-den') ?? undefined,
    programmeId: isId(programme) ? programme : undefined,
  };
  const load = query.body === ALL_BODIES ? loadDashboardFigure : loadFigure;
  const body = query.body === ALL_BODIES ? planDashboardText.allBodies : query.body;
  const cut = {
    source: query.moneySource,
    item: query.moneyItem && (findItem(query.moneyItem)?.name ?? query.moneyItem),
  };
  return { cut, now: await load(app, actor, params.code, { ...query, body, page }) };
};
