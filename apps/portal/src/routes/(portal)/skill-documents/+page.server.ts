import { listPublicSkillDocuments } from '#features/gatherings/skill-documents/public-skill-documents.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  const documents = await listPublicSkillDocuments(app);
  keepPage({ setHeaders, now: app.clock.now(), tags: ['skillDocument', 'organisation'] });
  return { documents: new ServerOnly(documents) };
};
