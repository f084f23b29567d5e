import { loadFigure } from '#features/indicators/figure.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) =>
  await loadFigure(app, actor, params.code, {
    body: url.searchParams.get('body') ?? '',
    from: url.searchParams.get('from') ?? '',
    to: url.searchParams.get('to') ?? '',
    page: pageNumber(url.searchParams.get('trang')),
  });
