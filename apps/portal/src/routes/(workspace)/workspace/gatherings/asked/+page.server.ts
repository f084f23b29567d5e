import { listAsked } from '#features/gatherings/inviting/load-invitations.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, actor } }) => listAsked(app, actor);
