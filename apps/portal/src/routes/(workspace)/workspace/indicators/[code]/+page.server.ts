import { loadFigure } from '#features/indicators/figure.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) =>
  await loadFigure(app, actor, params.code, {
    body: url.searchParams.get('body') ?? '',
    from: url.searchParams.get('from') ?? '',
    to: url.searchParams.get('to') ?? '',
    page: Math.max(1, Number(url.searchParams.get('trang')) || 1),
  });
