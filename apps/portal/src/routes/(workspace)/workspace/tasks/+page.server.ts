import { can } from '#features/authority/permissions.ts';
import { loadMyTasks } from '#features/plans/tasks/my-tasks.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('task.read');
  const { searchParams } = url;
  const all = searchParams.has('tat-ca');
  const bodyId = searchParams.get('don-vi') || undefined;
  const page = Number(searchParams.get('trang')) || 1;
  return {
    ...(await loadMyTasks(app, actor, { all, bodyId, page })),
    ...{ all, url: { pathname: url.pathname, search: url.search } },
    mayHandOver: can(actor, 'plan.edit'),
  };
};
