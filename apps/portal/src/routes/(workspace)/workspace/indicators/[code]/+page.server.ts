import { loadFigure } from '#features/indicators/figure.server.ts';
import { loadKeptFigure } from '#features/reports/kept-figure.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => {
  const page = pageNumber(url.searchParams.get('trang'));
  const reportId = url.searchParams.get('bao-cao');
  if (reportId !== null) return { kept: await loadKeptFigure(app, actor, params.code, { reportId, page }) };
  const query = {
    body: url.searchParams.get('body') ?? '',
    from: url.searchParams.get('from') ?? '',
    to: url.searchParams.get('to') ?? '',
  };
  return { now: await loadFigure(app, actor, params.code, { ...query, page }) };
};
