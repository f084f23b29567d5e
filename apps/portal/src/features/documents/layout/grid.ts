import {
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { gridXml } from './grid-xml.ts';
import { type MarkedText, markedLines } from './marked-lines.ts';
import { mm } from './paper.ts';
import { RawXml } from './raw-xml.ts';
import { type Align, line, SINGLE } from './typeset.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Columns without lines: the head and the closing of a document. Widths in millimetres. */
export function columns(widths: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  return new Table({
    width: { size: mm(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, i) =>
            new TableCell({
              width: { size: mm(widths[i] ?? 0), type: WidthType.DXA },
              borders: NO_BORDERS,
              margins: { left: 0, right: 0 },
              children: children.length > 0 ? children : [new Paragraph({ spacing: SINGLE })],
            }),
        ),
      }),
    ],
  });
}

export interface GridCell {
  readonly text: string;
  /** Rows it covers; the rows below leave this column out. */
  readonly rows?: number;
  readonly span?: number;
  readonly bold?: boolean;
  readonly align?: Align;
  /** Instead of the text: a text that is compared, with its marks. */
  readonly marked?: readonly MarkedText[];
}

export interface Grid {
  readonly head: readonly string[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Shares of the width; equal when left out. */
  readonly widths?: readonly number[];
  readonly align?: readonly Align[];
  /** Long cells may run over the page end. */
  readonly splitRows?: boolean;
  readonly size?: number;
}

/**
 * A table with lines on all sides, its head repeated on every page. One whose cells are plain text is written as text at once: the library
 * makes ten objects for each cell, and a report of 200 pages has ten thousand of them.
 */
export function gridTable(grid: Grid, widthMillimetres: number): FileChild {
  const count = Math.max(grid.head.length, 1);
  const shares = Array.from({ length: count }, (_, i) => grid.widths?.[i] ?? 1);
  const widths = shares.map((share) => mm((widthMillimetres * share) / sum(shares)));
  return isPlain(grid, count) ? new RawXml(gridXml(grid, widths)) : builtTable(grid, widths);
}

const isPlain = ({ head, rows }: Grid, count: number) =>
  head.length > 0 &&
  rows.every(
    (row) =>
      row.length === count &&
      row.every((cell) => !cell.marked && (cell.rows ?? 1) === 1 && (cell.span ?? 1) === 1),
  );

/** The same by the library, for cells that reach over others or show changes. */
export function builtTable(grid: Grid, widths: readonly number[]): Table {
  const count = widths.length;
  const size = grid.size ?? 12;
  const cell = (content: GridCell, column: number, head: boolean) =>
    new TableCell({
      width: { size: sum(widths.slice(column, column + (content.span ?? 1))), type: WidthType.DXA },
      ...(content.rows && content.rows > 1 && { rowSpan: content.rows }),
      ...(content.span && content.span > 1 && { columnSpan: content.span }),
      ...(head && { verticalAlign: VerticalAlign.CENTER }),
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: content.marked
        ? markedLines(content.marked, size)
        : content.text.split('\n').map((text) =>
            line(text, content.align ?? (head ? 'center' : (grid.align?.[column] ?? 'left')), {
              size,
              bold: head || content.bold,
            }),
          ),
    });
  const head = grid.head.map((text, column) => cell({ text }, column, true));
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [
      ...(head.length > 0 ? [new TableRow({ tableHeader: true, cantSplit: true, children: head })] : []),
      ...placeRows(grid.rows, count).map(
        (row) =>
          new TableRow({
            cantSplit: grid.splitRows !== true,
            children: row.map(({ content, column }) => cell(content, column, false)),
          }),
      ),
    ],
  });
}

/** Finds the column of every cell, stepping over cells that reach down from rows above. */
function placeRows(rows: Grid['rows'], count: number) {
  const busy = new Array<number>(count).fill(0);
  return rows.map((row) => {
    const placed: { content: GridCell; column: number }[] = [];
    let column = 0;
    const queue = [...row];
    const step = () => {
      while (column < count && busy[column]! > 0) busy[column++]!--;
    };
    step();
    for (const content of queue) {
      placed.push({ content, column });
      const end = Math.min(column + (content.span ?? 1), count);
      for (; column < end; column++) busy[column] = (content.rows ?? 1) - 1;
      step();
    }
    return placed;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
