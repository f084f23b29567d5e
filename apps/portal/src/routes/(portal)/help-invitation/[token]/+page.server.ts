import { redirect } from '@sveltejs/kit';
import { answerHelpInvitation, readHelpInvitation } from '#features/mobilising/inviting/invite.server.ts';
import { paths } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  invited: new ServerOnly(await readHelpInvitation(app, params.token)),
});

export const actions: Actions = {
  accept: async ({ locals: { app }, params }) => {
    await answerHelpInvitation(app, params.token, 'accepted');
    redirect(303, paths.helpInvitation(params.token));
  },
  decline: async ({ locals: { app }, params }) => {
    await answerHelpInvitation(app, params.token, 'declined');
    redirect(303, paths.helpInvitation(params.token));
  },
};
