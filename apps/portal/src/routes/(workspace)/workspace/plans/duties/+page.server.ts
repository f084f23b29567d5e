import { loadMyDuties } from '#features/plans/cascade/load-duties.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('task.read');
  return await loadMyDuties(app, actor);
};
