import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findOnlyAsked } from './giving/find-standing.server.ts';
import type { CreatePlanInput, EditPlanInput } from './plan.schema.ts';
import { nextPlanState, type Plan, type PlanEvent } from './plan.ts';
import { insertPlan, requirePlan, updatePlan } from './plans.store.server.ts';
import { findProgrammes } from './programmes.store.server.ts';
import { orderDraft } from './sections/order-draft.server.ts';
import { fillPlan, type OriginRefusal, originOf } from './start-plan.server.ts';
import type { Task } from './task.ts';
import { findTaskUnits } from './tasks/task-units.store.server.ts';
import { findTasks } from './tasks.store.server.ts';

/** Starts a plan of the acting body for one year of a programme. */
export async function createPlan(
  platform: Platform,
  actor: PersonActor,
  input: CreatePlanInput,
): Promise<Result<{ id: string }, 'noSuchProgramme' | 'outsideProgramme' | OriginRefusal>> {
  const { db, clock } = platform;
  const { programmeId, year, title } = input;
  const organisationId = actor.organisationId;
  requirePermission(actor, 'plan.edit', { organisationId, programmeId });
  const programme = (await findProgrammes(db)).find(({ id }) => id === programmeId);
  if (!programme) return refuse('noSuchProgramme');
  const { validFrom, validTo } = programme;
  if (`${year}-12-31` < validFrom || (validTo && `${year}-01-01` > validTo))
    return refuse('outsideProgramme');
  const found = await originOf(db, organisationId, input);
  if (!found.ok) return found;
  const origin = found.value;
  const now = clock.now();
  const id = newId(now);
  const template =
    origin.kind === 'template' ? { id: origin.template.id, version: origin.template.version } : null;
  const madeFrom = origin.kind === 'plan' ? origin.plan.id : null;
  await inTransaction(db, async (tx) => {
    await insertPlan(tx, {
      ...{ id, programmeId, year, title, organisationId, symbol: null, issuedOn: null, goals: '' },
      ...{ state: 'draft', template, madeFrom, createdAt: now, createdBy: actor.personId },
    });
    const filled = await fillPlan(tx, { id, year }, organisationId, origin, now);
    if (filled.goals !== '') await updatePlan(tx, id, 1, { goals: filled.goals });
    await orderDraft(tx, { id, state: 'draft' });
    const after = {
      year,
      programmeId,
      ...(template && { templateVersion: template.version }),
      ...(madeFrom && { madeFrom }),
    };
    const said = { act: 'plan.created', objectKind: 'plan', objectId: id, organisationId };
    await record(tx, actor, { ...said, after }, now);
  });
  return ok({ id });
}

export async function editPlan(
  platform: Platform,
  actor: Actor,
  id: string,
  input: EditPlanInput,
): Promise<Result<null, 'ended' | 'amendmentNeeded'>> {
  const plan = await requirePlan(platform.db, id);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('ended');
  // Its name and number may be put right; what it is for was approved.
  if (plan.state === 'inForce' && input.goals !== plan.goals) return refuse('amendmentNeeded');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updatePlan(tx, id, input.version, {
      title: input.title,
      symbol: input.symbol || null,
      issued_on: input.issuedOn,
      goals: input.goals,
    });
    const before = { symbol: plan.symbol, issuedOn: plan.issuedOn };
    const after = { symbol: input.symbol || null, issuedOn: input.issuedOn };
    await record(tx, actor, { ...entry(id, plan.organisationId, 'plan.edited'), before, after }, now);
  });
  return ok(null);
}

/** Issues, ends or re-opens a plan. A plan without tasks cannot be issued: there would be nothing to follow. */
export async function setPlanState(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly event: PlanEvent },
): Promise<Result<null, 'notPossible' | 'noTasks' | 'bodyEnded' | 'onlyAsked'>> {
  const plan = await requirePlan(platform.db, id);
  requirePermission(actor, 'plan.edit', plan);
  const state = nextPlanState(plan.state, input.event);
  if (!state) return refuse('notPossible');
  const now = platform.clock.now();
  // A successor finishes what runs; it issues and re-opens nothing in the name of a body that has ended.
  const body = await requireOrganisation(platform.db, plan.organisationId);
  if (state === 'inForce' && !isValidOn(body, legalDay(now))) return refuse('bodyEnded');
  if (input.event === 'issue') {
    const tasks = await findTasks(platform.db, id);
    if (tasks.length === 0) return refuse('noTasks');
    const units = await chargedWithout(platform.db, plan, tasks, legalDay(now));
    if (units.length > 0) return refuse('onlyAsked', { units: units.join('; ') });
  }
  await inTransaction(platform.db, async (tx) => {
    await updatePlan(tx, id, input.version, { state });
    await record(
      tx,
      actor,
      {
        ...entry(id, plan.organisationId, 'plan.stateChanged'),
        before: { state: plan.state },
        after: { state },
      },
      now,
    );
  });
  return ok(null);
}

/** "Nhiệm vụ" by number, with the bodies that a council may only ask: an imported plan says giao without knowing it. */
async function chargedWithout(db: Db, plan: Plan, tasks: readonly Task[], today: string): Promise<string[]> {
  const units = await findTaskUnits(
    db,
    tasks.map(({ id }) => id),
  );
  const found: string[] = [];
  for (const { id, ordinal, mode } of tasks) {
    const leads = units.filter(({ taskId, part }) => taskId === id && part === 'lead');
    const names = await findOnlyAsked(db, plan.organisationId, { mode, leads }, today);
    if (names.length > 0) found.push(`${ordinal}: ${names.join(', ')}`);
  }
  return found;
}

function entry(objectId: string, organisationId: string, act: string) {
  return { act, objectKind: 'plan', objectId, organisationId };
}
