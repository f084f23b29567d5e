import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { CreatePlanInput } from './plan.schema.ts';
import type { Plan } from './plan.ts';
import { findEarlierPlan } from './plans.store.server.ts';
import { fillFromPlan, fillFromTemplate } from './templates/fill-plan.server.ts';
import { findTemplates, type PlanTemplate } from './templates/templates.store.server.ts';

export type OriginRefusal = 'noTemplate' | 'templateElsewhere' | 'noEarlierPlan';

/** What a new plan begins with: nothing, a template of its programme, or what the body planned before. */
export type Origin =
  | { readonly kind: 'blank' }
  | { readonly kind: 'template'; readonly template: PlanTemplate }
  | { readonly kind: 'plan'; readonly plan: Plan };

/** Writes what the plan begins with and returns its goals. */
export async function fillPlan(
  tx: Db,
  plan: Pick<Plan, 'id' | 'year'>,
  organisationId: string,
  origin: Origin,
  now: Date,
): Promise<{ readonly goals: string }> {
  const day = legalDay(now);
  if (origin.kind === 'blank') return { goals: '' };
  if (origin.kind === 'plan') return await fillFromPlan(tx, plan, origin.plan, { day, now });
  const { name } = await requireOrganisation(tx, organisationId);
  return await fillFromTemplate(tx, plan, origin.template, { body: name, day, now });
}

/** "template" alone is the first template of the programme; a programme without one has nothing to begin with. */
export async function originOf(
  db: Db,
  organisationId: string,
  { from, programmeId, year }: CreatePlanInput,
): Promise<Result<Origin, OriginRefusal>> {
  if (from === undefined || from === 'blank') return ok({ kind: 'blank' });
  if (from === 'earlier') {
    const plan = await findEarlierPlan(db, { organisationId, programmeId, year });
    return plan ? ok({ kind: 'plan', plan }) : refuse('noEarlierPlan');
  }
  const open = (await findTemplates(db)).filter(({ retiredOn }) => retiredOn === null);
  const template = open.find((one) =>
    from === 'template' ? one.programmeId === programmeId : one.id === from,
  );
  if (!template) return refuse('noTemplate');
  return template.programmeId === programmeId
    ? ok({ kind: 'template', template })
    : refuse('templateElsewhere');
}
