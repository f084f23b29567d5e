import { loadInbox } from '#features/inbox/load-inbox.server.ts';
import { countUnread } from '#features/notifications/notifications.store.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('workspace.enter');
  const [desk, unread] = await Promise.all([loadInbox(app, actor), countUnread(app.db, actor.personId)]);
  return { ...desk, unread, organisationId: actor.organisationId };
};
