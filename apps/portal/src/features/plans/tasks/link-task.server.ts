import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findOnlyAsked } from '../giving/find-standing.server.ts';
import { findTasks, holdTasks } from '../tasks.store.server.ts';
import { openTask, taskChanged } from './task-access.server.ts';
import { findNeeds, insertNeed, removeNeed } from './task-links.store.server.ts';
import { wouldCircle } from './task-links.ts';
import type { TaskUnit } from './task-unit.ts';
import { setUnitBody } from './task-units.store.server.ts';

/** The task waits for another one of its plan. */
export async function addNeed(
  { db, clock }: Platform,
  actor: Actor,
  taskId: string,
  { needsId }: { readonly needsId: string },
): Promise<Result<null, 'planEnded' | 'needElsewhere' | 'needCircle'>> {
  const { plan, task } = await openTask(db, actor, taskId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('planEnded');
  return await inTransaction(db, async (tx) => {
    await holdTasks(tx, plan.id);
    const needed = (await findTasks(tx, plan.id)).find(({ id }) => id === needsId);
    if (!needed) return refuse('needElsewhere');
    const link = { from: taskId, to: needsId };
    if (wouldCircle(await findNeeds(tx, plan.id), link)) return refuse('needCircle');
    await insertNeed(tx, link);
    const after = { ordinal: task.ordinal, needs: needed.ordinal };
    await taskChanged(tx, actor, plan, taskId, { act: 'task.needAdded', after }, clock.now());
    return ok(null);
  });
}

export async function dropNeed(
  { db, clock }: Platform,
  actor: Actor,
  taskId: string,
  { needsId }: { readonly needsId: string },
): Promise<Result<null, 'planEnded'>> {
  const { plan } = await openTask(db, actor, taskId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('planEnded');
  await inTransaction(db, async (tx) => {
    await removeNeed(tx, { from: taskId, to: needsId });
    await taskChanged(tx, actor, plan, taskId, { act: 'task.needRemoved', after: { needsId } }, clock.now());
  });
  return ok(null);
}

/** A person says which body of the register a printed name means; nothing else binds it. */
export async function bindUnit(
  { db, clock }: Platform,
  actor: Actor,
  taskId: string,
  /** `name`: as the page showed it; another one stands in that place by now when the task was worded anew meanwhile. */
  input: Pick<TaskUnit, 'part' | 'ordinal'> & { readonly organisationId: string; readonly name?: string },
): Promise<Result<null, 'planEnded' | 'unitEnded' | 'onlyAsked' | 'noSuchUnit'>> {
  const { plan, task, units } = await openTask(db, actor, taskId);
  requirePermission(actor, 'plan.edit', plan);
  if (plan.state === 'ended') return refuse('planEnded');
  const { part, ordinal, organisationId, name } = input;
  const unit = units.find((one) => one.part === part && one.ordinal === ordinal);
  if (!unit || (name && name !== unit.name)) return refuse('noSuchUnit');
  const now = clock.now();
  const body = await requireOrganisation(db, organisationId);
  if (!isValidOn(body, legalDay(now))) return refuse('unitEnded', { unit: body.name });
  const leads = part === 'lead' ? [{ organisationId, name: body.name }] : [];
  const given = { mode: task.mode, leads };
  const onlyAsked = await findOnlyAsked(db, plan.organisationId, given, legalDay(now));
  if (onlyAsked.length > 0) return refuse('onlyAsked', { units: onlyAsked.join('; ') });
  return await inTransaction(db, async (tx) => {
    if (!(await setUnitBody(tx, unit, organisationId))) return refuse('noSuchUnit');
    const after = { organisationId, unit: unit.name };
    await taskChanged(tx, actor, plan, taskId, { act: 'task.unitBound', after }, now);
    return ok(null);
  });
}
