import { findPublicPack } from '#features/outreach/pack/public-pack.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';

/** What a draft is communicated with; `tu-lan` is the version of the paper whose code was scanned. */
export const load: PageServerLoad = async ({ locals: { app }, parent, url, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const pack = await findPublicPack(app.db, draft.value);
  keepPage({ setHeaders, now, tags, query: ['tu-lan'] });
  const from = Number(url.searchParams.get('tu-lan'));
  return { pack: new ServerOnly(pack), from: Number.isInteger(from) && from > 0 ? from : null };
};
