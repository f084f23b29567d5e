import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { cancelOwnTicket, loadTicket } from '#features/gatherings/registering/own-ticket.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  ticket: new ServerOnly(await loadTicket(app, params.token)),
});

export const actions: Actions = {
  cancel: async ({ locals: { app }, params, url, request }) => {
    const form = await request.formData();
    if (form.get('sure') !== 'on') return fail(400, { sureMissing: true });
    await cancelOwnTicket(app, params.token);
    redirect(303, `${pathsIn(languageOf(url.pathname)).ticket(params.token)}?da-huy`);
  },
};
