import { redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { openDraftReading } from '#features/submissions/writing/open-form.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => {
  const opened = await openDraftReading(app, params.token);
  if (!opened) redirect(303, pathsIn(languageOf(url.pathname)).commentPreview(params.token));
  return { opened: new ServerOnly(opened) };
};
