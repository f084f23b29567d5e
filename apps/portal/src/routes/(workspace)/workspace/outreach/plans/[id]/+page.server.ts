import * as deciding from '#features/outreach/plan/decide-plan.server.ts';
import * as schemas from '#features/outreach/plan/plan.schema.ts';
import { loadOutreachPlan } from '#features/outreach/plan/plan-desk.server.ts';
import * as writing from '#features/outreach/plan/write-lines.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import * as texts from '#text/vi/outreach-plans.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('outreachPlan.read');
  return loadOutreachPlan(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id] as const,
  unreadable: texts.outreachPlanText.incomplete,
  back: ([id], name) => `${paths.outreachPlan(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  editHead: act('editHead', schemas.editHeadSchema, writing.editOutreachPlan, texts.lineRefusals),
  addLine: act('addLine', schemas.addLineSchema, writing.addOutreachLine, texts.lineRefusals),
  editLine: act('editLine', schemas.editLineSchema, writing.editOutreachLine, texts.lineRefusals),
  dropLine: act('dropLine', schemas.dropLineSchema, writing.dropOutreachLine, texts.lineRefusals),
  propose: act('propose', schemas.planVersionSchema, deciding.proposeOutreachPlan, texts.proposeRefusals),
  takeBack: act(
    'takeBack',
    schemas.planReasonSchema,
    deciding.takeOutreachPlanBack,
    texts.notProposedRefusal,
  ),
  approve: act('approve', schemas.planVersionSchema, deciding.approveOutreachPlan, texts.approvePlanRefusals),
  return: act('return', schemas.planReasonSchema, deciding.returnOutreachPlan, texts.notProposedRefusal),
  reopen: act('reopen', schemas.planReasonSchema, deciding.reopenOutreachPlan, texts.notApprovedRefusal),
};
