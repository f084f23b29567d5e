import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { collectPlan, loadYear } from '#features/outreach/plan/collect-plans.server.ts';
import { makeOutreachPlan } from '#features/outreach/plan/make-plan.server.ts';
import { collectSchema, makePlanSchema } from '#features/outreach/plan/plan.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { textFields } from '#platform/text-fields.ts';
import { collectRefusals, makePlanRefusals, outreachPlanText as text } from '#text/vi/outreach-plans.ts';
import { formPage } from '../../form-page.ts';
import { sendOnce } from '../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('outreachPlan.read');
  return await loadYear(app, actor, url.searchParams.get('nam'));
};

const act = formPage({
  ids: () => [],
  unreadable: text.incomplete,
  back: () => `${paths.outreachPlans}?da-ghi`,
});

export const actions: Actions = {
  make: async ({ request, locals }) => {
    const { actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden('outreachPlan.edit');
    const form = await request.formData();
    const values = textFields(form);
    const input = v.safeParse(makePlanSchema, values);
    const refused = (error: string) => fail(400, { name: 'make', values, error });
    if (!input.success) return refused(text.incomplete);
    const { reason } = await sendOnce(
      { request, locals },
      form,
      (app) => makeOutreachPlan(app, actor, input.output.projectId),
      ({ value }) => paths.outreachPlan(value.id),
    );
    return refused(makePlanRefusals[reason]);
  },
  collect: act('collect', collectSchema, collectPlan, collectRefusals),
};
