import { redirect } from '@sveltejs/kit';
import { dropSessionToken, readSessionToken } from '#features/identity/session-cookie.server.ts';
import { signOut } from '#features/identity/sign-in/sign-in.server.ts';
import { paths } from '#paths';
import type { Actions, PageServerLoad } from './$types';

/** Looking at the address ends nothing; only the button does. */
export const load: PageServerLoad = () => redirect(303, paths.signIn);

export const actions: Actions = {
  default: async ({ cookies, locals: { app } }) => {
    const token = readSessionToken(cookies, app.config.publicUrl);
    if (token) await signOut(app, token);
    dropSessionToken(cookies, app.config.publicUrl);
    redirect(303, `${paths.signIn}?tin=da-dang-xuat`);
  },
};
