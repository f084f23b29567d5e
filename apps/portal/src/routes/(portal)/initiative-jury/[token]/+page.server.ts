import { fail, redirect } from '@sveltejs/kit';
import { handIn, loadJury } from '#features/initiatives/jury/score-entries.server.ts';
import { paths } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { scoreRefusals } from '#text/vi/initiative-jury.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => ({
  jury: new ServerOnly(await loadJury(app, params.token)),
});

export const actions: Actions = {
  default: async ({ locals: { app }, params }) => {
    const done = await handIn(app, params.token);
    if (!done.ok) return fail(400, { error: scoreRefusals[done.reason](done.data ?? {}) });
    redirect(303, paths.initiativeJury(params.token));
  },
};
