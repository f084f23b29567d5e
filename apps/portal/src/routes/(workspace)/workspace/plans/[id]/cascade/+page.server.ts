import { loadCascade } from '#features/plans/cascade/load-duties.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadCascade(app, actor, params.id);
