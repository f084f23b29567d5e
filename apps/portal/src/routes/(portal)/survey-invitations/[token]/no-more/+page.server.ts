import { fail, redirect } from '@sveltejs/kit';
import { readStop, stopInvitations } from '#features/surveys/inviting/stop-invitations.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  found: (await readStop(app, params.token)) ?? null,
});

export const actions: Actions = {
  default: async ({ locals: { app }, params, url }) => {
    if (!(await stopInvitations(app, params.token))) return fail(404, { unknown: true });
    redirect(303, url.pathname);
  },
};
