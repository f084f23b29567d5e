import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { type Permission, requirePermission } from '#features/authority/permissions.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { Plan } from '../plan.ts';
import { requirePlan } from '../plans.store.server.ts';
import { holdTasks } from '../tasks.store.server.ts';
import { holdLine, requireLine } from './budget-lines.store.server.ts';
import type { BudgetLine } from './money.ts';

/** A plan for whoever has this right over its money. Throws NotFound and Forbidden. */
export async function openMoney(db: Db, actor: Actor, planId: string, right: Permission): Promise<Plan> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, right, plan);
  return plan;
}

/**
 * The plan and one of its lines, both held until the end of the transaction, the plan first: so nobody waits for another in a circle.
 * A line is reached through its plan only, so that an id of another body's line finds nothing.
 */
export async function holdLineOf(tx: Db, planId: string, lineId: string): Promise<BudgetLine> {
  const { planId: owner } = await requireLine(tx, lineId);
  if (owner !== planId) throw new NotFound(`budget line ${lineId} in plan ${planId}`);
  await holdTasks(tx, planId);
  return await holdLine(tx, lineId);
}

type Values = Readonly<Record<string, string | number | null>>;

export interface MoneyChange {
  readonly act: string;
  readonly objectKind: 'budgetLine' | 'spend' | 'socialResource';
  readonly objectId: string;
  readonly before?: Values;
  readonly after?: Values;
  readonly reason?: string | null;
}

/** Every change of money leaves who, what, and why. */
export async function moneyChanged(
  tx: Db,
  actor: Actor,
  { id: planId, organisationId }: Pick<Plan, 'id' | 'organisationId'>,
  { before = {}, after, reason = null, ...about }: MoneyChange,
  now: Date,
): Promise<void> {
  const entry = { ...about, organisationId, reason: reason || null };
  await record(tx, actor, { ...entry, before, after: { planId, ...after } }, now);
}
