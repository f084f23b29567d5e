import { redirect } from '@sveltejs/kit';
import { confirmFollowing, readFollowing, stopFollowing } from '#features/following/follow-draft.server.ts';
import { paths } from '#paths';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  following: await readFollowing(app, params.token),
});

export const actions: Actions = {
  confirm: async ({ locals: { app }, params }) => {
    await confirmFollowing(app, params.token);
    redirect(303, paths.follow(params.token));
  },
  stop: async ({ locals: { app }, params }) => {
    await stopFollowing(app, params.token);
    redirect(303, paths.follow(params.token));
  },
};
