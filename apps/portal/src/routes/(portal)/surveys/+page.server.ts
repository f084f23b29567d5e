import { listPublicSurveys } from '#features/surveys/load-surveys.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  keepPage({ setHeaders, now: app.clock.now(), tags: ['survey', 'organisation'] });
  return { surveys: new ServerOnly(await listPublicSurveys(app)) };
};
