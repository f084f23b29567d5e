import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { startAmendment } from '#features/plans/amendments/write-amendment.server.ts';
import { addTask, dropTask, editTask } from '#features/plans/assign-task.server.ts';
import { slipReceivers } from '#features/plans/files/find-slips.server.ts';
import { editPlan, setPlanState } from '#features/plans/manage-plan.server.ts';
import * as schemas from '#features/plans/plan.schema.ts';
import { loadPlan } from '#features/plans/plan-desk.server.ts';
import { editSections, moveTask } from '#features/plans/sections/edit-sections.server.ts';
import { moveTaskSchema } from '#features/plans/sections/section.schema.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { amendmentRefusals } from '#text/vi/amendments.ts';
import { moveTaskRefusals, sectionRefusals } from '#text/vi/plan-sections.ts';
import { planRefusals, plansText, taskRefusals } from '#text/vi/plans.ts';
import { formPage } from '../../form-page.ts';
import { sendOnce } from '../../send-once.ts';
import { sectionActions } from '../section-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const [desk, bodies] = await Promise.all([loadPlan(app, actor, params.id), organisationsAt(app.db, today)]);
  const receivers = await slipReceivers(app, desk);
  return { ...desk, receivers, today, bodies: bodies.map(({ id, name }) => ({ id, name })) };
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: plansText.incomplete,
  back: ([id], name, { taskId, id: sectionId }) =>
    `${paths.plan(id)}?da-ghi=${name}${taskId ? `#task-${taskId}` : sectionId ? `#section-${sectionId}` : ''}`,
});

const sections = sectionActions(act, editSections, sectionRefusals);

export const actions: Actions = {
  edit: act('edit', schemas.editPlanSchema, editPlan, planRefusals),
  setState: act('setState', schemas.setPlanStateSchema, setPlanState, planRefusals),
  addTask: act('addTask', schemas.addTaskSchema, addTask, taskRefusals),
  editTask: act('editTask', schemas.editTaskSchema, editTask, taskRefusals),
  startAmendment: async (event) => {
    const { actor } = event.locals;
    const { id } = event.params;
    const form = await event.request.formData();
    const values = textFields(form);
    const refused = (error: string) => fail(400, { name: 'startAmendment', values, reason: '', error });
    const input = v.safeParse(schemas.startAmendmentSchema, values);
    if (!input.success || actor.kind !== 'person') return refused(plansText.incomplete);
    const start = (app: App.Locals['app']) => startAmendment(app, actor, id, input.output);
    const { reason } = await sendOnce(event, form, start, ({ value }) => paths.planAmendment(id, value.id));
    return refused(amendmentRefusals[reason]);
  },
  addSection: sections.addSection,
  wordSection: sections.wordSection,
  moveSection: sections.moveSection,
  moveTask: act('moveTask', moveTaskSchema, moveTask, moveTaskRefusals),
  removeTask: act('removeTask', schemas.removeTaskSchema, dropTask, taskRefusals),
};
