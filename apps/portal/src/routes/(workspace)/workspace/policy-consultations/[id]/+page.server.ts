import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { attachMinutes, declareMinutes } from '#features/policy-consultations/attach-minutes.server.ts';
import { loadPolicyConsultation } from '#features/policy-consultations/desk.server.ts';
import * as holding from '#features/policy-consultations/hold-consultation.server.ts';
import * as planning from '#features/policy-consultations/plan-consultation.server.ts';
import * as schemas from '#features/policy-consultations/policy-consultation.schema.ts';
import {
  reopenPolicyConsultation,
  reportPolicyConsultation,
} from '#features/policy-consultations/report-consultation.server.ts';
import { paths } from '#paths';
import { textFields } from '#platform/text-fields.ts';
import { sentence } from '#text/vi/drafts.ts';
import * as texts from '#text/vi/policy-consultations.ts';
import { formPage } from '../../form-page.ts';
import { declareAct, sentFile } from '../../secrecy-forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) =>
  loadPolicyConsultation(app, actor, params.id);

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: texts.policyText.incomplete,
  back: ([id], name) => `${paths.policyConsultation(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  edit: act('edit', schemas.editPlanSchema, planning.editPolicyConsultation, texts.editPlanRefusals),
  addPolicy: act('addPolicy', schemas.addPolicySchema, planning.addPolicy, texts.editPlanRefusals),
  invite: act('invite', schemas.invitePartySchema, planning.inviteParty, texts.invitePartyRefusals),
  hold: act('hold', schemas.versionSchema, holding.holdExchange, texts.holdRefusals),
  attendance: act('attendance', schemas.attendanceSchema, holding.recordAttendance, texts.exchangeRefusals),
  addOpinion: act(
    'addOpinion',
    schemas.addOpinionSchema,
    holding.recordPolicyOpinion,
    texts.exchangeRefusals,
  ),
  explain: act('explain', schemas.explainSchema, holding.explainPolicy, texts.exchangeRefusals),
  report: act('report', schemas.versionSchema, reportPolicyConsultation, texts.reportRefusals),
  reopen: act('reopen', schemas.cancelSchema, reopenPolicyConsultation, texts.reopenReportRefusals),
  cancel: act('cancel', schemas.cancelSchema, holding.cancelPolicyConsultation, texts.cancelRefusals),
  declare: declareAct(
    declareMinutes,
    texts.minutesRefusals,
    (id, answer) => `${paths.policyConsultation(id)}${answer === 'yes' ? '?dung#minutes' : '#minutes'}`,
  ),
  attachMinutes: async ({ params, request, locals: { app, actor } }) => {
    const form = await request.formData();
    const values = textFields(form);
    const refused = (error: string, reason: string) =>
      fail(400, { name: 'attachMinutes', values, reason, error });
    const input = v.safeParse(schemas.versionSchema, values);
    if (!input.success || actor.kind !== 'person') return refused(texts.policyText.incomplete, 'unreadable');
    const file = await sentFile(form, 'minutes');
    const result = await attachMinutes(app, actor, params.id, { ...input.output, file });
    if (!result.ok)
      return refused(sentence(texts.minutesRefusals[result.reason], result.data), result.reason);
    redirect(303, `${paths.policyConsultation(params.id)}?da-ghi=attachMinutes`);
  },
};
