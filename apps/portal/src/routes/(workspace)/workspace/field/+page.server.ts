import { loadField } from '#features/offline-voices/field/load-field.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('field');
  return loadField(app, actor);
};
