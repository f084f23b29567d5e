import { redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { confirmFollowing, readFollowing, stopFollowing } from '#features/following/follow-draft.server.ts';
import { languageOf } from '#paths';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  following: await readFollowing(app, params.token),
});

export const actions: Actions = {
  confirm: async ({ locals: { app }, params, url }) => {
    await confirmFollowing(app, params.token);
    redirect(303, pathsIn(languageOf(url.pathname)).follow(params.token));
  },
  stop: async ({ locals: { app }, params, url }) => {
    await stopFollowing(app, params.token);
    redirect(303, pathsIn(languageOf(url.pathname)).follow(params.token));
  },
};
