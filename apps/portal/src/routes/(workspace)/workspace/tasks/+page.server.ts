import { can } from '#features/authority/permissions.ts';
import { loadMyTasks } from '#features/plans/tasks/my-tasks.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('task.read');
  const all = url.searchParams.has('tat-ca');
  return { ...(await loadMyTasks(app, actor, all)), all, mayHandOver: can(actor, 'plan.edit') };
};
