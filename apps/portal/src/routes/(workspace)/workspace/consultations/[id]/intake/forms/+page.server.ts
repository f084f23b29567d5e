import { loadForm } from '#features/offline-voices/forms/load-form.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('paper forms');
  return loadForm(
    app,
    actor,
    params.id,
    url.searchParams.getAll('dieu'),
    Number(url.searchParams.get('ban')),
  );
};
