import type { Generated } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { BudgetLine, FundSource, LineState } from './money.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    budget_line: BudgetLineTable;
  }
}

interface BudgetLineTable {
  id: string;
  plan_id: string;
  task_id: string;
  ordinal: number;
  item_code: string;
  content: string;
  unit: string;
  quantity: number;
  unit_price: number;
  amount: Generated<number>;
  source: FundSource;
  source_note: string;
  state: LineState;
  approved_amount: number | null;
  state_note: string;
  written_by: string;
  proposed_by: string | null;
  approved_by: string | null;
  approved_at: Date | null;
  version: number;
}

export async function findLines(db: Db, planId: string): Promise<BudgetLine[]> {
  const rows = await db
    .selectFrom('budget_line')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute();
  return rows.map(fromRow);
}

/** Held until the end of the transaction: a line is not dropped while somebody records a spend on it. */
export async function holdLine(tx: Db, id: string): Promise<BudgetLine> {
  const row = isId(id)
    ? await tx.selectFrom('budget_line').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`budget line ${id}`);
  return fromRow(row);
}

export async function requireLine(db: Db, id: string): Promise<BudgetLine> {
  const row = isId(id)
    ? await db.selectFrom('budget_line').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`budget line ${id}`);
  return fromRow(row);
}

/** Whether a task has lines of money, dropped ones too: it cannot be taken out of the plan without a trace. */
export async function hasLines(db: Db, taskId: string): Promise<boolean> {
  const row = await db
    .selectFrom('budget_line')
    .select('id')
    .where('task_id', '=', taskId)
    .executeTakeFirst();
  return row !== undefined;
}

export type NewLine = Pick<
  BudgetLine,
  | 'id'
  | 'planId'
  | 'taskId'
  | 'itemCode'
  | 'content'
  | 'unit'
  | 'quantity'
  | 'unitPrice'
  | 'source'
  | 'sourceNote'
  | 'writtenBy'
>;

/** Adds a line at the end of its plan. The caller holds the plan, so that ordinals are given one after the other. */
export async function appendLine(tx: Db, line: NewLine): Promise<number> {
  const last = await tx
    .selectFrom('budget_line')
    .select((build) => build.fn.max('ordinal').as('last'))
    .where('plan_id', '=', line.planId)
    .executeTakeFirst();
  const ordinal = (last?.last ?? 0) + 1;
  await tx
    .insertInto('budget_line')
    .values({
      id: line.id,
      plan_id: line.planId,
      task_id: line.taskId,
      ordinal,
      item_code: line.itemCode,
      content: line.content,
      unit: line.unit,
      quantity: line.quantity,
      unit_price: line.unitPrice,
      source: line.source,
      source_note: line.sourceNote,
      state: 'draft',
      approved_amount: null,
      state_note: '',
      written_by: line.writtenBy,
      proposed_by: null,
      approved_by: null,
      approved_at: null,
      version: 1,
    })
    .execute();
  return ordinal;
}

export type LineChange = Partial<
  Omit<BudgetLineTable, 'id' | 'plan_id' | 'task_id' | 'ordinal' | 'amount' | 'version'>
>;

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateLine(db: Db, id: string, version: number, change: LineChange): Promise<void> {
  const result = await db
    .updateTable('budget_line')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`budget line ${id}`);
}

type Row = { [Key in keyof BudgetLineTable]: Key extends 'amount' ? number : BudgetLineTable[Key] };

function fromRow(row: Row): BudgetLine {
  return {
    id: row.id,
    planId: row.plan_id,
    taskId: row.task_id,
    ordinal: row.ordinal,
    itemCode: row.item_code,
    content: row.content,
    unit: row.unit,
    quantity: row.quantity,
    unitPrice: row.unit_price,
    amount: row.amount,
    source: row.source,
    sourceNote: row.source_note,
    state: row.state,
    approvedAmount: row.approved_amount,
    stateNote: row.state_note,
    writtenBy: row.written_by,
    proposedBy: row.proposed_by,
    approvedAt: row.approved_at,
    version: row.version,
  };
}
