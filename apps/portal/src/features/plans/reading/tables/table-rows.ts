import type { Block, TableCell } from '@danban/legal-text';
import { isAsideItem } from '../aside.ts';
import type { PlanBody } from '../plan-parts.ts';
import type { ReadRow } from '../read-plan.ts';
import { cutNames } from '../units/unit-names.ts';
import { flatTableAt } from './flat-table.ts';
import { type Grid, gridOf, headOf, type TableHead, type TaskColumn } from './table-columns.ts';

/** The cells of one printed row by what they hold. */
export type RowCells = Partial<Record<TaskColumn, string>>;

interface PrintedRow {
  readonly cells: RowCells;
  readonly isMerged: boolean;
  readonly at: number;
  /** A page or a repeated head stands right above it. */
  readonly afterCut: boolean;
}

/** The tasks in the tables of a body. */
export function tableRows(blocks: readonly Block[], body: PlanBody): ReadRow[] {
  const printed: PrintedRow[] = [];
  let last: TableHead | undefined;
  const rows: ReadRow[] = [];
  for (let at = body.from; at <= body.to; at++) {
    const block = blocks[at]!;
    const flat = flatTableAt(blocks, at);
    if (flat) {
      rows.push(...flat.rows.map((row) => readRow(row.cells, row.from, row.to)));
      at = flat.to;
      continue;
    }
    if (block.kind !== 'table') {
      if (block.kind === 'paragraph' && block.text.trim() !== '') last = undefined;
      continue;
    }
    const grid = gridOf(block.rows ?? []);
    const head = headOf(grid) ?? goingOn(grid, last);
    if (!head) continue;
    printed.push(...rowsOfTable(grid, head, at, last !== undefined));
    last = { ...head, rows: 0 };
  }
  return [...joinHalves(printed).flatMap(taskRow), ...rows];
}

/** A table right behind a table of tasks, as wide as it and without a head, is its next page. */
const goingOn = (grid: Grid, last: TableHead | undefined) =>
  last && grid.every((row) => row.length <= last.columns.length) ? { ...last, rows: 0 } : undefined;

function rowsOfTable(grid: Grid, head: TableHead, at: number, goesOn: boolean): PrintedRow[] {
  const rows: PrintedRow[] = [];
  let above: RowCells = {};
  let afterCut = goesOn;
  for (let y = head.rows; y < grid.length; y++) {
    const again = headOf(grid, y);
    if (again) {
      y += again.rows - 1;
      afterCut = true;
      continue;
    }
    const row = grid[y]!;
    // "(1) (2) (3)" under the head counts the columns.
    if (
      y === head.rows &&
      row.every((cell, x) => !cell || new RegExp(`^\\s*\\(?${x + 1}\\)?\\s*$`, 'u').test(cell.text))
    )
      continue;
    const cells = cellsOf(row, head.columns, above);
    rows.push({
      cells,
      isMerged: new Set(row.filter((cell) => cell !== undefined)).size === 1 && row.length > 1,
      at,
      afterCut,
    });
    above = cells;
    afterCut = false;
  }
  return rows;
}

const DITTO = /^(?:như trên|nt|-\s*nt\s*-|["”″'’]{1,2}|\/\/)$/iu;
const EMPTY = /^[-–/…._\s]*$/u;

function cellsOf(
  row: readonly (TableCell | undefined)[],
  columns: readonly TaskColumn[],
  above: RowCells,
): RowCells {
  const cells: Partial<Record<TaskColumn, string>> = {};
  const taken = new Set<TableCell>();
  for (const [x, column] of columns.entries()) {
    const cell = row[x];
    // A cell merged over columns belongs to the first of them.
    if (!cell || taken.has(cell)) continue;
    taken.add(cell);
    const text = cell.text.trim();
    const words = DITTO.test(text) ? (above[column] ?? '') : EMPTY.test(text) ? '' : text;
    cells[column] = cells[column] ? `${cells[column]}\n${words}` : words;
  }
  return cells;
}

/** Two halves of a row that a page cut are one; the second has no number and begins in the middle. */
function joinHalves(printed: readonly PrintedRow[]): PrintedRow[] {
  const rows: PrintedRow[] = [];
  const isNumbered = printed.some(({ cells }) => /^\d/u.test(cells.number ?? ''));
  for (const row of printed) {
    const before = rows.at(-1);
    const { number = '', task = '' } = row.cells;
    const noNumber = isNumbered && number === '';
    const isHalf = row.afterCut
      ? (noNumber || (!isNumbered && /^\p{Ll}/u.test(task)) || task === '') && !row.isMerged
      : task === '' && noNumber;
    if (!before || !isHalf) rows.push(row);
    else rows[rows.length - 1] = { ...before, cells: joined(before.cells, row.cells) };
  }
  return rows;
}

function joined(first: RowCells, second: RowCells): RowCells {
  const cells = { ...first };
  for (const [column, words] of Object.entries(second) as [TaskColumn, string][])
    if (words !== '' && words !== cells[column])
      cells[column] = cells[column] ? `${cells[column]} ${words}` : words;
  return cells;
}

function taskRow({ cells, isMerged, at }: PrintedRow, _: number, all: readonly PrintedRow[]): ReadRow[] {
  const { task = '', lead = '', coordinating = '', time = '', product = '' } = cells;
  if (isMerged || task === '' || isAsideItem(task)) return [];
  const isTitleOnly = [lead, coordinating, time, product].every((words) => words === '');
  // Only a number and a title where other rows have more: a heading over a group.
  if (isTitleOnly && all.some((row) => row.cells.lead || row.cells.time || row.cells.product)) return [];
  return [readRow(cells, at, at)];
}

export function readRow(cells: RowCells, from: number, to: number): ReadRow {
  const task = oneLine(cells.task ?? '');
  return {
    title: task,
    words: task,
    lead: cutNames(cells.lead ?? ''),
    coordinating: cutNames(cells.coordinating ?? ''),
    time: oneLine(cells.time ?? ''),
    product: oneLine(cells.product ?? ''),
    mode: /^(?:kính\s+)?đề nghị\s|^mời\s/iu.test(task) ? 'request' : 'assign',
    source: 'table',
    from,
    to,
    number: oneLine(cells.number ?? '').replace(/[.)]+$/u, ''),
  };
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
