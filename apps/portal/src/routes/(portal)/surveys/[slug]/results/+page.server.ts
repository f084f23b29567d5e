import { requirePublishedResults } from '#features/surveys/load-surveys.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders }) => {
  const found = await requirePublishedResults(app, params.slug);
  keepPage({ setHeaders, now: app.clock.now(), tags: [`survey:${found.survey.id}`, 'organisation'] });
  return { found: new ServerOnly(found) };
};
