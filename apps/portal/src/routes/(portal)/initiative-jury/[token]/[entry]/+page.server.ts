import { fail, redirect } from '@sveltejs/kit';
import { declareConflict, loadSheet, scoreEntry } from '#features/initiatives/jury/score-entries.server.ts';
import { paths } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { textFields } from '#platform/text-fields.ts';
import { scoreRefusals } from '#text/vi/initiative-jury.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => ({
  sheet: new ServerOnly(await loadSheet(app, params.token, params.entry)),
  saved: url.searchParams.has('da-ghi'),
});

export const actions: Actions = {
  score: async ({ locals: { app }, params: { token, entry }, request }) => {
    const typed = textFields(await request.formData());
    const done = await scoreEntry(app, token, entry, typed);
    if (!done.ok) return fail(400, { typed, error: scoreRefusals[done.reason](done.data ?? {}) });
    redirect(303, `${paths.initiativeSheet(token, entry)}?da-ghi`);
  },
  declare: async ({ locals: { app }, params: { token, entry }, request }) => {
    const reason = textFields(await request.formData()).conflict ?? '';
    const done = await declareConflict(app, token, entry, reason);
    if (!done.ok) return fail(400, { conflict: reason, error: scoreRefusals[done.reason](done.data ?? {}) });
    redirect(303, paths.initiativeJury(token));
  },
};
