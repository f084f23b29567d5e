import { fundSources, lineStates } from '#text/vi/money.ts';
import { findItem } from '../caps/item-basis.ts';
import type { PlanMoney } from '../load-money.server.ts';
import { type BudgetLine, type MoneySums, type Spend, sumsOf } from '../money.ts';

/** One live line with what it comes to; columns of `moneyFiles.lines`. */
export interface LineRow {
  readonly line: BudgetLine;
  readonly taskOrdinal: number;
  readonly task: string;
  readonly item: string;
  readonly basis: string;
  readonly source: string;
  readonly state: string;
  readonly sums: MoneySums;
}

/** Lines that count, task by task: dropped ones are on the page only. */
export function lineRows({ tasks, spends, capOf, today }: PlanMoney): LineRow[] {
  return tasks.flatMap((task) =>
    task.lines
      .filter(({ state }) => state !== 'dropped')
      .map((line) => ({
        ...{ line, taskOrdinal: task.ordinal, task: task.title },
        item: findItem(line.itemCode)?.name ?? line.itemCode,
        basis: capOf(line.itemCode, today)?.basis ?? '',
        source: fundSources[line.source],
        state: lineStates[line.state],
        sums: sumsOf([line], spends),
      })),
  );
}

/** Spends with their lines; of a cancelled one the amount stands apart, so that the column adds up. */
export function spendRows({
  lines,
  spends,
}: Pick<PlanMoney, 'lines' | 'spends'>): { readonly spend: Spend; readonly line: BudgetLine }[] {
  return spends.flatMap((spend) => {
    const line = lines.find(({ id }) => id === spend.lineId);
    return line ? [{ spend, line }] : [];
  });
}

export const sumCells = ({ estimated, approved, spent, variance }: MoneySums): number[] => [
  estimated,
  approved,
  spent,
  variance,
];
