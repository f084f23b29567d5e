import { loadPlanView } from '#features/plans/views/load-view.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { app, actor } }) => ({
  ...(await loadPlanView(app, actor, params.id)),
  unit: url.searchParams.get('don-vi') ?? '',
});
