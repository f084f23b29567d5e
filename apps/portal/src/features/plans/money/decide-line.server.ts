import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Plan } from '../plan.ts';
import { holdTasks } from '../tasks.store.server.ts';
import { findLines, updateLine } from './budget-lines.store.server.ts';
import { type LineEvent, NEEDS_REASON, nextLineState } from './line-life.ts';
import type { MoveLineInput } from './money.schema.ts';
import type { BudgetLine } from './money.ts';
import { holdLineOf, moneyChanged, openMoney } from './open-money.server.ts';
import { hasLiveSpends } from './spends.store.server.ts';

export type DecideRefusal =
  | FourEyesRefusal
  | 'planEnded'
  | 'notPossible'
  | 'reasonNeeded'
  | 'aboveEstimate'
  | 'hasSpends';

const RIGHTS = { write: 'money.write', approve: 'money.approve' } as const;

/** Takes a line one step on or back. It is approved by another person than those who wrote and proposed it. */
export async function moveLine(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  { lineId, version, event, approvedAmount, note }: MoveLineInput,
): Promise<Result<null, DecideRefusal>> {
  const plan = await openMoney(db, actor, planId, 'money.read');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const line = await holdLineOf(tx, planId, lineId);
    const refusal = await whyNot(tx, actor, plan, line, { event, note, now });
    if (refusal) return refuse(refusal);
    if (event === 'approve' && (approvedAmount ?? 0) > line.amount) return refuse('aboveEstimate');
    await move(tx, actor, plan, { ...line, version }, { event, note, now, approvedAmount });
    return ok(null);
  });
}

export interface Moved {
  readonly changed: number;
  /** Lines that this person wrote or proposed, for somebody else to approve. */
  readonly skipped: number;
}

/** Proposes all that is written, or approves as estimated all that was proposed by others. */
export async function moveAllLines(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  { event }: { readonly event: 'propose' | 'approve' },
): Promise<Result<Moved, 'planEnded' | 'nothingToMove' | 'onlyOwn'>> {
  const plan = await openMoney(db, actor, planId, event === 'propose' ? 'money.write' : 'money.approve');
  if (plan.state === 'ended') return refuse('planEnded');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdTasks(tx, planId);
    const waiting = (await findLines(tx, planId)).filter(({ state }) => nextLineState(state, event));
    if (waiting.length === 0) return refuse('nothingToMove');
    let changed = 0;
    for (const line of waiting) {
      if (await whyNot(tx, actor, plan, line, { event, note: '', now })) continue;
      await move(tx, actor, plan, line, { event, note: '', now, approvedAmount: null });
      changed += 1;
    }
    return changed === 0 ? refuse('onlyOwn') : ok({ changed, skipped: waiting.length - changed });
  });
}

interface Act {
  readonly event: LineEvent;
  readonly note: string;
  readonly now: Date;
}

async function whyNot(
  tx: Db,
  actor: PersonActor,
  plan: Plan,
  line: BudgetLine,
  { event, note, now }: Act,
): Promise<DecideRefusal | undefined> {
  const next = nextLineState(line.state, event);
  if (!next) return 'notPossible';
  requirePermission(actor, RIGHTS[next.right], plan);
  if (plan.state === 'ended') return 'planEnded';
  if (NEEDS_REASON.includes(event) && !note) return 'reasonNeeded';
  if (event === 'reopen' && (await hasLiveSpends(tx, line.id))) return 'hasSpends';
  if (event !== 'approve') return undefined;
  const exceptions = await findFourEyesExceptions(tx, actor.ownOrganisationIds);
  for (const proposedBy of [line.proposedBy ?? line.writtenBy, line.writtenBy]) {
    const fourEyes = mayApprove({ proposedBy, approver: actor, exceptions, today: legalDay(now) });
    if (!fourEyes.ok) return fourEyes.reason;
  }
  return undefined;
}

async function move(
  tx: Db,
  actor: PersonActor,
  plan: Plan,
  line: BudgetLine,
  { event, note, now, approvedAmount }: Act & { readonly approvedAmount: number | null },
): Promise<void> {
  const to = nextLineState(line.state, event)?.to ?? line.state;
  const isApproved = to === 'approved';
  await updateLine(tx, line.id, line.version, {
    ...{ state: to, state_note: note, approved_amount: isApproved ? (approvedAmount ?? line.amount) : null },
    ...{ approved_by: isApproved ? actor.personId : null, approved_at: isApproved ? now : null },
    ...(event === 'propose' && { proposed_by: actor.personId }),
  });
  const about = { act: `budgetLine.${ACTS[event]}`, objectKind: 'budgetLine', objectId: line.id } as const;
  const before = { state: line.state, approvedAmount: line.approvedAmount };
  const after = { state: to, approvedAmount: isApproved ? (approvedAmount ?? line.amount) : null };
  await moneyChanged(tx, actor, plan, { ...about, before, after, reason: note }, now);
}

const ACTS: Readonly<Record<LineEvent, string>> = {
  ...{ propose: 'proposed', takeBack: 'takenBack', approve: 'approved', return: 'returned' },
  ...{ reopen: 'reopened', drop: 'dropped', restore: 'restored' },
};
