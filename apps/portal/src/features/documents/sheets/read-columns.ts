import { foldForSearch } from '@danban/legal-text';
import { parseTable } from './parse-table.ts';

/** The longest table that is taken in one go. */
export const MOST_LINES = 2000;

/** A line with what stands under the columns that were found. */
export interface ColumnLine<Column extends string> {
  readonly number: number;
  readonly typed: Readonly<Partial<Record<Column, string>>>;
}

export type TableRefusal = 'empty' | 'noHead' | 'tooMany';

export type ReadColumns<Column extends string> =
  | { readonly ok: true; readonly lines: readonly ColumnLine<Column>[] }
  | { readonly ok: false; readonly reason: TableRefusal };

/**
 * A pasted table whose first line names its columns, in any order, with or without marks; `names` are the words that people write
 * there. Columns that nobody asked for are passed over; without the needed ones there is no head.
 */
export function readColumns<Column extends string>(
  text: string,
  names: Readonly<Record<Column, readonly string[]>>,
  needed: readonly NoInfer<Column>[],
): ReadColumns<Column> {
  const [head, ...lines] = parseTable(text);
  if (!head) return { ok: false, reason: 'empty' };
  const known = Object.entries(names) as [Column, readonly string[]][];
  const columns = head.cells.map(
    (cell) =>
      known.find(([, words]) => words.some((word) => foldForSearch(word) === foldForSearch(cell)))?.[0],
  );
  if (needed.some((column) => !columns.includes(column))) return { ok: false, reason: 'noHead' };
  if (lines.length === 0) return { ok: false, reason: 'empty' };
  if (lines.length > MOST_LINES) return { ok: false, reason: 'tooMany' };
  return {
    ok: true,
    lines: lines.map(({ number, cells }) => {
      const typed: Partial<Record<Column, string>> = {};
      for (const [index, column] of columns.entries()) if (column) typed[column] = cells[index] ?? '';
      return { number, typed };
    }),
  };
}

/** "3/11/2026" as people write it; "2026-11-03" as programs do. Anything else is left for the check to refuse. */
export function isoDay(text: string): string {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (!match) return text.trim();
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
