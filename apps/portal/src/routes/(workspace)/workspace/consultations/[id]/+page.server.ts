import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { loadDesk } from '#features/consultations/desk.server.ts';
import { changeActions } from '#features/consultations/desk-actions.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const [desk, bodies] = await Promise.all([loadDesk(app, actor, params.id), organisationsAt(app.db, today)]);
  return { ...desk, today, bodies: bodies.map(({ id, name }) => ({ id, name })) };
};

/** One shape for all seven: read the form, run the act, keep what was typed when it is refused. */
const act =
  (name: keyof typeof changeActions) =>
  async ({ params, request, locals: { app, actor } }: Parameters<Actions[string]>[0]) => {
    const values = Object.fromEntries(await request.formData()) as Record<string, string>;
    const { schema, run, refusals } = changeActions[name];
    const input = v.safeParse(schema, values);
    if (!input.success) return fail(400, { name, values, error: refusals.incomplete });
    const result = await run(app, actor, params.id ?? '', input.output as never);
    if (!result.ok) return fail(400, { name, values, error: refusals[result.reason] });
    redirect(303, `${paths.consultation(params.id ?? '')}?da-ghi=${name}`);
  };

export const actions: Actions = {
  edit: act('edit'),
  open: act('open'),
  extend: act('extend'),
  withdraw: act('withdraw'),
  invite: act('invite'),
  recordAnswer: act('recordAnswer'),
};
