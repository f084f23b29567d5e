import { fail, redirect } from '@sveltejs/kit';
import { endAttackMode, startAttackMode } from '#features/moderation/attack-mode.server.ts';
import { readAttack } from '#features/moderation/desk-form.ts';
import { readDeskQuery } from '#features/moderation/desk-query.ts';
import { loadAllRounds } from '#features/moderation/load-desk.server.ts';
import { paths } from '#paths';
import { attackText } from '#text/vi/moderation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const query = readDeskQuery(url.searchParams);
  return { ...(await loadAllRounds(app, actor, query)), query };
};

export const actions: Actions = {
  attackOn: async ({ request, locals: { app, actor } }) => {
    const result = await startAttackMode(app, actor, null, readAttack(await request.formData()));
    if (!result.ok) return fail(400, { error: attackText.refusals[result.reason] });
    redirect(303, paths.allModeration);
  },
  attackOff: async ({ request, locals: { app, actor } }) => {
    const result = await endAttackMode(app, actor, null, String((await request.formData()).get('id')));
    if (!result.ok) return fail(400, { error: attackText.refusals[result.reason] });
    redirect(303, paths.allModeration);
  },
};
