import { listAsked } from '#features/gatherings/inviting/load-invitations.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.read');
  return listAsked(app, actor);
};
