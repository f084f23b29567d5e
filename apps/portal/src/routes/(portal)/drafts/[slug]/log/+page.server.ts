import { requirePublicLog } from '#features/submissions/public-log.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, parent, setHeaders, url }) => {
  const { tags, now } = await parent();
  const log = await requirePublicLog(app, params.slug, url.searchParams.get('dot'));
  keepPage({ setHeaders, now, tags: [...tags, `consultation:${log.consultation.id}`], query: ['dot'] });
  return { log: new ServerOnly(log) };
};
