import { viewSkillDocument } from '#features/gatherings/skill-documents/public-skill-documents.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url, setHeaders }) => {
  const asked = url.searchParams.get('ban');
  if (asked !== null && !/^\d{1,4}$/.test(asked)) throw new NotFound(`version ${asked}`);
  const view = await viewSkillDocument(app, params.slug, asked === null ? undefined : Number(asked));
  const tags = [`skillDocument:${view.document.id}`, `organisation:${view.document.organisationId}`];
  keepPage({ setHeaders, now: app.clock.now(), tags, query: ['ban'] });
  return { view: new ServerOnly(view) };
};
