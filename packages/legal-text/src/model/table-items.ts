import type { LegalNode, LegalTree, UnitId } from './node.ts';
import { findUnit } from './visit.ts';

/**
 * One row of a table, with its own address. `id` is that of the table and the row, counted from 1 with the rows of the
 * head. `number` is what its first cell prints as a number ("3", "1.2", "II", "a"), `group` the number of the row above
 * that it belongs to; rows of the head and rows without a number have neither. `start` and `end` bound its text in
 * `unitText` of the table (UTF-16 units), so that an opinion on a row is an anchor on these words.
 *
 * @example
 * // { id: 'phu-luc-1__bang-1__dong-4', row: 4, number: '3', group: 'II', start: 120, end: 171, text: '3 | Cấp phép | 5 ngày' }
 */
export interface TableItem {
  readonly id: UnitId;
  readonly row: number;
  readonly number?: string;
  readonly group?: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

//  STT │ Thủ tục            the head: no number
//  I   │ LĨNH VỰC CHỢ       a group
//  1   │ Cấp phép           an item of group I
//  1.1 │ Cấp lại
const ITEM = /^(\d{1,4}(?:\.\d{1,3}){0,3}|[a-zđ])[.)]?$/u;
const GROUP = /^((?=[IVXLC])X{0,4}(?:IX|IV|V?I{0,4})|[A-HĐ])[.)]?$/u;

/**
 * The rows of a table as items that can be addressed. The table stays whole; no other unit has items. Linear.
 *
 * @example
 * tableItems(table).find(({ number }) => number === '3')?.text; // '3 | Cấp phép | 5 ngày'
 */
export function tableItems(table: LegalNode): TableItem[] {
  let start = 0;
  let group: string | undefined;
  return (table.rows ?? []).map((cells, index) => {
    const text = cells.map((cell) => cell.text.replaceAll('\n', ' ')).join(' | ');
    const first = cells[0]?.text.trim() ?? '';
    // A table with one column has no column of numbers.
    const heading = cells.length > 1 ? GROUP.exec(first)?.[1] : undefined;
    const number = heading ?? (cells.length > 1 ? ITEM.exec(first)?.[1] : undefined);
    if (heading !== undefined) group = heading;
    const item: TableItem = {
      id: `${table.id}__dong-${index + 1}`,
      row: index + 1,
      ...(number === undefined ? {} : { number }),
      ...(heading === undefined && number !== undefined && group !== undefined ? { group } : {}),
      start,
      end: start + text.length,
      text,
    };
    start += text.length + 1;
    return item;
  });
}

/**
 * The row with this id, or nothing. Linear in the number of units.
 *
 * @example
 * findTableItem(tree, 'phu-luc-1__bang-1__dong-4')?.number; // '3'
 */
export function findTableItem(tree: LegalTree, id: UnitId): TableItem | undefined {
  const table = findUnit(tree, id.replace(/__dong-\d+$/, ''));
  return table && tableItems(table).find((item) => item.id === id);
}
