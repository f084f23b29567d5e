import { loadSlips } from '#features/offline-voices/entry/load-slips.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('slips');
  return loadSlips(app, actor, params.id, url.searchParams, app.config.publicUrl);
};
