import { requireShown, resolveBlocks } from '#features/news/public-news.server.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders }) => {
  const piece = await requireShown(app.db, 'special', params.slug);
  const { shown } = await resolveBlocks(app.db, piece.blocks);
  keepPage({ setHeaders, now: app.clock.now(), tags: ['news', 'consultation', 'index', 'skillDocument'] });
  return { piece, blocks: shown };
};
