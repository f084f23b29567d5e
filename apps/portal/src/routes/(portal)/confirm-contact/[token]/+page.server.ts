import { confirmContact, readLink } from '#features/submissions/contact/confirm-contact.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  link: await readLink(app, params.token),
});

export const actions: Actions = {
  default: async ({ locals: { app }, params }) => ({ link: await confirmContact(app, params.token) }),
};
