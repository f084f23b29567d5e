import type { PersonActor } from '#features/authority/actor.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireLine } from './budget-lines.store.server.ts';
import type { SpendInput } from './money.schema.ts';
import { openCosts } from './money-warnings.ts';
import { holdLineOf, moneyChanged, openMoney } from './open-money.server.ts';
import { findCosts } from './reported-costs.store.server.ts';
import { cancelSpendRow, findSpends, insertSpend, requireSpend } from './spends.store.server.ts';

export type SpendRefusal =
  | 'planNotIssued'
  | 'lineNotApproved'
  | 'voucherInFuture'
  | 'voucherThere'
  | 'noSuchCost'
  | 'alreadyCancelled';

/**
 * Records what was paid on an approved line, by a voucher. More than was approved, or than the cap, is recorded too: it was paid; the
 * page warns. After the end of a plan last vouchers still come.
 */
export async function recordSpend(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  { lineId, cost: named, ...input }: SpendInput,
): Promise<Result<{ id: string }, SpendRefusal>> {
  const plan = await openMoney(db, actor, planId, 'money.spend');
  if (plan.state === 'draft') return refuse('planNotIssued');
  const now = clock.now();
  if (input.voucherOn > legalDay(now)) return refuse('voucherInFuture');
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    const line = await holdLineOf(tx, planId, lineId);
    if (line.state !== 'approved') return refuse('lineNotApproved');
    const [kind = '', refId = ''] = named?.split('/') ?? [];
    const cost = named === null ? null : { kind, id: refId };
    if (cost) {
      const open = openCosts(await findCosts(tx, plan), await findSpends(tx, planId));
      if (!open.some((one) => one.kind === kind && one.id === refId)) return refuse('noSuchCost');
    }
    const spend = { ...input, id, lineId, cost, recordedBy: actor.personId, recordedAt: now };
    if (!(await insertSpend(tx, spend))) return refuse('voucherThere');
    const after = {
      lineId,
      amount: input.amount,
      voucherNumber: input.voucherNumber,
      voucherOn: input.voucherOn,
    };
    const about = { act: 'spend.recorded', objectKind: 'spend', objectId: id } as const;
    await moneyChanged(tx, actor, plan, { ...about, after }, now);
    return ok({ id });
  });
}

/** A spend that was wrong stays, struck, with the reason; it counts nowhere, and its voucher may be recorded again. */
export async function cancelSpend(
  { db, clock }: Platform,
  actor: PersonActor,
  spendId: string,
  { reason }: { readonly reason: string },
): Promise<Result<null, SpendRefusal>> {
  const spend = await requireSpend(db, spendId);
  const { planId } = await requireLine(db, spend.lineId);
  const plan = await openMoney(db, actor, planId, 'money.spend');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdLineOf(tx, planId, spend.lineId);
    if (!(await cancelSpendRow(tx, spendId, { by: actor.personId, at: now, reason })))
      return refuse('alreadyCancelled');
    const about = { act: 'spend.cancelled', objectKind: 'spend', objectId: spendId } as const;
    const after = { lineId: spend.lineId, amount: spend.amount };
    await moneyChanged(tx, actor, plan, { ...about, after, reason }, now);
    return ok(null);
  });
}
