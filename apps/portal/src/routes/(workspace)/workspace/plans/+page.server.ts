import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { findPlansFor } from '#features/plans/list-plans.server.ts';
import { createPlan } from '#features/plans/manage-plan.server.ts';
import { createPlanSchema } from '#features/plans/plan.schema.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { findTemplates } from '#features/plans/templates/templates.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { isId } from '#platform/ids.ts';
import { textFields } from '#platform/text-fields.ts';
import { planRefusals, plansText } from '#text/vi/plans.ts';
import { sendOnce } from '../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const year = Number(url.searchParams.get('nam')) || undefined;
  const programme = url.searchParams.get('chuong-trinh') ?? '';
  const programmeId = isId(programme) ? programme : undefined;
  const [plans, programmes, templates] = await Promise.all([
    findPlansFor(app.db, actor, { year, programmeId, today }),
    findProgrammes(app.db),
    findTemplates(app.db),
  ]);
  return {
    plans: plans.own,
    received: plans.received,
    naming: plans.naming,
    programmes,
    templates: templates
      .filter(({ retiredOn }) => retiredOn === null)
      .map(({ id, name, programmeId: of }) => ({
        ...{ id, name },
        programme: programmes.find((programme) => programme.id === of)?.name ?? '',
      })),
    filter: { year: year ?? '', programmeId: programmeId ?? '' },
    today,
    mayEdit: can(actor, 'plan.edit'),
  };
};

export const actions: Actions = {
  create: async (event) => {
    const { actor } = event.locals;
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(createPlanSchema, values);
    if (!input.success || actor.kind !== 'person') return fail(400, { values, error: plansText.incomplete });
    const create = (app: App.Locals['app']) => createPlan(app, actor, input.output);
    const refused = await sendOnce(event, form, create, ({ value }) => paths.plan(value.id));
    return fail(400, { values, error: planRefusals[refused.reason] });
  },
};
