import { can } from '#features/authority/permissions.ts';
import { loadMyReminders } from '#features/plans/reminders/my-reminders.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('task.read');
  return { ...(await loadMyReminders(app, actor)), mayEditRules: can(actor, 'plan.edit') };
};
