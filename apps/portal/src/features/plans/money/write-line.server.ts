import type { PersonActor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { holdTasks, requireTask } from '../tasks.store.server.ts';
import { appendLine, findLines, updateLine } from './budget-lines.store.server.ts';
import { findItem } from './caps/item-basis.ts';
import type { EditLineInput, LineInput } from './money.schema.ts';
import { MOST_DONG } from './money.ts';
import { holdLineOf, moneyChanged, openMoney } from './open-money.server.ts';

export type LineRefusal =
  | 'planEnded'
  | 'noSuchTask'
  | 'noSuchItem'
  | 'tooMuch'
  | 'tooManyLines'
  | 'notDraft'
  | 'alreadyThere';

/** With amounts below 10^12 the sums of so many lines and their spends stay exact. */
const MOST_LINES = 2000;

/** Adds a line to the estimate of a task. The same line twice in one task is a form that was sent twice. */
export async function addLine(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  { taskId, ...input }: LineInput,
): Promise<Result<{ id: string }, LineRefusal>> {
  const plan = await openMoney(db, actor, planId, 'money.write');
  if (plan.state === 'ended') return refuse('planEnded');
  const wrong = whyNot(input);
  if (wrong) return refuse(wrong);
  const task = await requireTask(db, taskId);
  if (task.planId !== planId || task.state === 'cancelled') return refuse('noSuchTask');
  const now = clock.now();
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    await holdTasks(tx, planId);
    const lines = await findLines(tx, planId);
    if (lines.length >= MOST_LINES) return refuse('tooManyLines');
    const same = lines.some(
      (line) =>
        line.taskId === taskId &&
        line.state !== 'dropped' &&
        line.itemCode === input.itemCode &&
        line.content === input.content &&
        line.source === input.source,
    );
    if (same) return refuse('alreadyThere');
    const line = { ...input, ...unitOf(input), id, planId, taskId, writtenBy: actor.personId };
    const ordinal = await appendLine(tx, line);
    const after = { taskId, ordinal, ...said(input) };
    const about = { act: 'budgetLine.added', objectKind: 'budgetLine', objectId: id } as const;
    await moneyChanged(tx, actor, plan, { ...about, after }, now);
    return ok({ id });
  });
}

/** Only a line that nobody has approved or is looking at. */
export async function editLine(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  { lineId, version, ...input }: EditLineInput,
): Promise<Result<null, LineRefusal>> {
  const plan = await openMoney(db, actor, planId, 'money.write');
  if (plan.state === 'ended') return refuse('planEnded');
  const wrong = whyNot(input);
  if (wrong) return refuse(wrong);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const line = await holdLineOf(tx, planId, lineId);
    if (line.state !== 'draft') return refuse('notDraft');
    await updateLine(tx, lineId, version, {
      ...{ item_code: input.itemCode, content: input.content, ...unitOf(input) },
      ...{ quantity: input.quantity, unit_price: input.unitPrice },
      ...{ source: input.source, source_note: input.sourceNote, written_by: actor.personId },
    });
    const about = { act: 'budgetLine.edited', objectKind: 'budgetLine', objectId: lineId } as const;
    await moneyChanged(tx, actor, plan, { ...about, before: said(line), after: said(input) }, now);
    return ok(null);
  });
}

type Said = Pick<LineInput, 'itemCode' | 'unit' | 'quantity' | 'unitPrice' | 'source'>;

function whyNot({ itemCode, quantity, unitPrice }: Said): 'noSuchItem' | 'tooMuch' | undefined {
  if (!findItem(itemCode)) return 'noSuchItem';
  return quantity * unitPrice > MOST_DONG ? 'tooMuch' : undefined;
}

/** Without a unit it is that of the kind of spending. */
function unitOf({ unit, itemCode }: Said): { unit: string } {
  return { unit: unit || (findItem(itemCode)?.unit ?? '') };
}

function said({ itemCode, quantity, unitPrice, source }: Said) {
  return { spendItem: itemCode, quantity, unitPrice, fundSource: source };
}
