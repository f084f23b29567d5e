import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { planActions } from '#features/plans/plan-actions.server.ts';
import { loadPlan } from '#features/plans/plan-desk.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const [desk, bodies] = await Promise.all([loadPlan(app, actor, params.id), organisationsAt(app.db, today)]);
  return { ...desk, today, bodies: bodies.map(({ id, name }) => ({ id, name })) };
};

const act =
  (name: keyof typeof planActions) =>
  async ({ params, request, locals: { app, actor } }: Parameters<Actions[string]>[0]) => {
    const values = Object.fromEntries(await request.formData()) as Record<string, string>;
    const { schema, run, refusals } = planActions[name];
    const input = v.safeParse(schema, values);
    if (!input.success) return fail(400, { name, values, error: refusals.incomplete });
    const result = await run(app, actor, params.id ?? '', input.output as never);
    if (!result.ok) return fail(400, { name, values, error: refusals[result.reason] });
    redirect(
      303,
      `${paths.plan(params.id ?? '')}?da-ghi=${name}${values.taskId ? `#task-${values.taskId}` : ''}`,
    );
  };

export const actions: Actions = {
  edit: act('edit'),
  addTask: act('addTask'),
  editTask: act('editTask'),
  removeTask: act('removeTask'),
  setState: act('setState'),
  reportTask: act('reportTask'),
};
