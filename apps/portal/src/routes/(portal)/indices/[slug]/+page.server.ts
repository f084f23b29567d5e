import { viewIndex } from '#features/indices/load-indices.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

const QUERY = ['co-quan', 'nam'];

export const load: PageServerLoad = async ({ locals: { app }, params, url, setHeaders }) => {
  const year = url.searchParams.get('nam') ?? '';
  const asked = {
    body: (url.searchParams.get('co-quan') ?? '').slice(0, 100),
    year: /^\d{4}$/.test(year) ? Number(year) : 0,
  };
  const view = await viewIndex(app, params.slug, asked);
  const tags = [`index:${view.index.id}`, 'organisation'];
  keepPage({ setHeaders, now: app.clock.now(), tags, query: QUERY });
  return { view: new ServerOnly(view) };
};
