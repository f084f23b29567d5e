import { handOverSchema } from '#features/plans/plan.schema.ts';
import { handOver, loadHandOver } from '#features/plans/tasks/hand-over.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { plansText } from '#text/vi/plans.ts';
import { taskPageRefusals } from '#text/vi/tasks.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('plan.edit');
  return await loadHandOver(app, actor);
};

const act = formPage({
  ids: () => [],
  unreadable: plansText.incomplete,
  back: () => `${paths.handOver}?da-ghi`,
});

export const actions: Actions = {
  handOver: act('handOver', handOverSchema, handOver, taskPageRefusals),
};
