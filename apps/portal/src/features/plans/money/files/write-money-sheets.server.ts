import { type Cell, CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import type { Sheet, SheetCell, SheetLine } from '#features/documents/sheets/sheet.ts';
import { writeXlsx } from '#features/documents/sheets/write-xlsx.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { formatDate } from '#text/vi/dates.ts';
import { fundSources, resourceKinds, moneyFiles as words } from '#text/vi/money.ts';
import type { PlanMoney } from '../load-money.server.ts';
import { lineRows, spendRows, sumCells } from './money-rows.ts';

/** The workbook for the finance office: lines, vouchers, sources, gifts. Its numbers are numbers. */
export async function moneyWorkbook(db: Db, money: PlanMoney): Promise<Uint8Array> {
  const { name } = await requireOrganisation(db, money.plan.organisationId);
  const about = words.made(name, formatDate(money.today));
  const head = (columns: readonly string[]): SheetLine[] => [
    { style: 'title', cells: [words.title(money.plan.title)] },
    { style: 'note', cells: [about] },
    { style: 'head', cells: columns },
  ];
  const sheet = (
    named: string,
    widths: readonly number[],
    columns: readonly string[],
    rows: readonly (readonly SheetCell[])[],
    total: readonly SheetCell[] | null,
  ): Sheet => ({
    ...{ name: named, widths, landscape: true, frozen: 3, repeated: 3 },
    lines: [
      ...head(columns),
      ...rows.map((cells): SheetLine => ({ style: 'plain', cells })),
      ...(total ? [{ style: 'head', cells: total } as const] : []),
    ],
  });
  const nothing = (count: number): null[] => Array.from({ length: count }, () => null);
  return writeXlsx([
    sheet(
      words.sheets.lines,
      [7, 24, 6, 26, 20, 20, 16, 14, 9, 8, 12, 14, 14, 14, 14, 10],
      words.lines,
      lineCells(money),
      [words.total, ...nothing(10), ...sumCells(money.sums), null],
    ),
    sheet(
      words.sheets.spends,
      [7, 36, 22, 16, 14, 28, 16, 16, 26, 26],
      words.spends,
      spendRows(money).map(({ spend, line }) => [
        line.ordinal,
        line.content,
        fundSources[line.source],
        spend.voucherNumber,
        { day: spend.voucherOn },
        spend.payee,
        spend.cancelledReason === null ? spend.amount : null,
        spend.cancelledReason === null ? null : spend.amount,
        spend.cancelledReason,
        spend.note,
      ]),
      [words.total, ...nothing(5), money.sums.spent, ...nothing(3)],
    ),
    sheet(
      words.sheets.sources,
      [34, 18, 18, 18, 18],
      words.sources,
      money.bySource.map(({ key, sums }) => [fundSources[key], ...sumCells(sums)]),
      [words.total, ...sumCells(money.sums)],
    ),
    sheet(
      words.sheets.resources,
      [14, 32, 40, 18, 18, 14],
      words.resources,
      money.resources
        .filter(({ cancelledReason }) => cancelledReason === null)
        .map((one) => [
          resourceKinds[one.kind],
          one.giver,
          one.content,
          one.quantity,
          one.value,
          { day: one.receivedOn },
        ]),
      null,
    ),
  ]);
}

function lineCells(money: PlanMoney): (string | number)[][] {
  return lineRows(money).map(({ line, sums, ...row }) => [
    row.taskOrdinal,
    row.task,
    line.ordinal,
    line.content,
    row.item,
    row.basis,
    row.source,
    line.sourceNote,
    line.unit,
    line.quantity,
    line.unitPrice,
    ...sumCells(sums),
    row.state,
  ]);
}

/** The lines alone, one a row, for whatever reads tables; no sum line, so that a program that adds does not count twice. */
export function moneyCsv(money: PlanMoney): string {
  const rows: Cell[][] = [[...words.lines], ...lineCells(money)];
  return CSV_START + rows.map((cells) => csvLine(cells)).join('');
}
