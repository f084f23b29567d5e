import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { loadGroup } from '#features/responses/desk.server.ts';
import { groupActions, groupRefusal } from '#features/responses/group-actions.server.ts';
import { paths } from '#paths';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) =>
  await loadGroup(app, actor, params.id, params.groupId);

const act =
  (name: keyof typeof groupActions) =>
  async ({ params, request, locals: { app, actor } }: Parameters<Actions[string]>[0]) => {
    const values = Object.fromEntries(await request.formData()) as Record<string, string>;
    const { id = '', groupId = '' } = params;
    const { schema, run } = groupActions[name];
    const input = v.safeParse(schema, values);
    if (!input.success)
      return fail(400, { name, values, reason: 'unreadable', error: groupRefusal(name, 'unreadable') });
    const result = await run(app, actor as never, id, groupId, input.output as never);
    if (!result.ok) {
      const status = result.reason === 'changedMeanwhile' ? 409 : 400;
      return fail(status, {
        name,
        values,
        reason: result.reason as string,
        error: groupRefusal(name, result.reason),
      });
    }
    redirect(303, `${paths.responseGroup(id, groupId)}?da-ghi=${name}`);
  };

export const actions: Actions = {
  save: act('save'),
  propose: act('propose'),
  approve: act('approve'),
  return: act('return'),
};
