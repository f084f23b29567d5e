import { loadPlanView } from '#features/plans/views/load-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadPlanView(app, actor, params.id);
