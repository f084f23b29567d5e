import type { Block, TableCell } from '@danban/legal-text';

export type TaskColumn = 'number' | 'task' | 'product' | 'lead' | 'coordinating' | 'time' | 'other';

/** What a column holds by the words of its head; the first that fits. */
const HEADS: readonly (readonly [TaskColumn, RegExp])[] = [
  ['number', /^(?:s?tt|số ?tt|số thứ tự|số|#)$/iu],
  ['coordinating', /phối hợp/iu],
  [
    'lead',
    /chủ trì|đầu mối|phụ trách|phân công|(?:cơ quan|đơn vị|bộ phận|phòng|người|trách nhiệm)[\p{L}\s,]*(?:thực hiện|tham mưu|triển khai)/iu,
  ],
  ['time', /thời gian|thời hạn|tiến độ|hoàn thành/iu],
  ['product', /sản phẩm|kết quả/iu],
  ['other', /ghi chú|kinh phí|hình thức|địa điểm|đối tượng|căn cứ|số lượng|dự toán/iu],
  ['task', /nhiệm vụ|nội dung|công việc|hoạt động|tên /iu],
];

export function columnOf(head: string): TaskColumn | undefined {
  const words = head.replace(/\s+/gu, ' ').trim();
  return words.length > 90 ? undefined : HEADS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** A table laid out as a grid: a cell that is merged stands in each place that it covers. */
export type Grid = readonly (readonly (TableCell | undefined)[])[];

export function gridOf(rows: readonly (readonly TableCell[])[]): Grid {
  const grid: (TableCell | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x++;
      for (let down = 0; down < (cell.rows ?? 1) && y + down < grid.length; down++)
        for (let across = 0; across < (cell.span ?? 1); across++) grid[y + down]![x + across] = cell;
      x += cell.span ?? 1;
    }
  }
  return grid;
}

export interface TableHead {
  readonly columns: readonly TaskColumn[];
  /** How many rows the head takes. */
  readonly rows: number;
}

/** The head of a table of tasks at its top: a column for the task and one for lead, time or product; at most three rows. */
export function headOf(grid: Grid, from = 0): TableHead | undefined {
  const width = Math.max(0, ...grid.map((row) => row.length));
  for (const height of [1, 2, 3]) {
    const rows = grid.slice(from, from + height);
    if (rows.length < height) return undefined;
    const columns = Array.from({ length: width }, (_, x): TaskColumn => {
      // The lowest words say most: "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp".
      const words = rows.map((row) => row[x]?.text ?? '').filter((text) => text.trim() !== '');
      return words.map(columnOf).findLast((column) => column !== undefined) ?? (x === 0 ? 'number' : 'other');
    });
    const below = grid[from + height];
    const goesOn =
      below?.some((cell, x) => cell && cell !== rows.at(-1)?.[x] && x > 0 && isHeadCell(cell)) &&
      below.every((cell) => !cell || cell.text.trim() === '' || isHeadCell(cell));
    if (goesOn) continue;
    const isHead =
      columns.includes('task') && columns.some((column) => ['lead', 'time', 'product'].includes(column));
    if (isHead && rows[0]!.filter((cell) => cell && isHeadCell(cell)).length >= 2)
      return { columns, rows: height };
    if (isHead) return undefined;
  }
  return undefined;
}

const isHeadCell = ({ text }: TableCell) =>
  /^\s*(?:\(\d+\)|\d)\s*$/u.test(text) || (columnOf(text) !== undefined && text.length < 60);

export const isTaskTable = (block: Block): boolean =>
  block.kind === 'table' && headOf(gridOf(block.rows ?? [])) !== undefined;
