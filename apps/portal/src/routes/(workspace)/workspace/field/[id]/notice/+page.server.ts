import { loadNoticeSheet } from '#features/offline-voices/field/load-notice.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('notice');
  return loadNoticeSheet(app, actor, params.id, app.config.publicUrl);
};
