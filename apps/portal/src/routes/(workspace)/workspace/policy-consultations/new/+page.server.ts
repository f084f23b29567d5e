import { planPolicyConsultation } from '#features/policy-consultations/plan-consultation.server.ts';
import { planSchema } from '#features/policy-consultations/policy-consultation.schema.ts';
import { findProjectChoices } from '#features/policy-consultations/policy-consultations.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { planRefusals, policyText } from '#text/vi/policy-consultations.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => ({
  projects: await findProjectChoices(app.db, actor.kind === 'person' ? actor.ownOrganisationIds : []),
  projectId: url.searchParams.get('project') ?? '',
  today: legalDay(app.clock.now()),
});

const act = formPage({
  ids: () => [],
  unreadable: policyText.incomplete,
  back: () => paths.policyConsultations,
});

export const actions: Actions = {
  default: act('plan', planSchema, planPolicyConsultation, planRefusals),
};
