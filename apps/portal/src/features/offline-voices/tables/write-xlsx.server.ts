import * as sheets from '#features/documents/sheets/write-xlsx.server.ts';

/** One sheet to be filled in: rows of words, the first of them the head. */
export interface SheetToWrite {
  readonly name: string;
  /** Width of each column in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** A plain .xlsx of words: written as text, so that "5.2" stays no date and "=1" no formula, also of what is typed into it. */
export function writeXlsx(toWrite: readonly SheetToWrite[]): Uint8Array {
  return sheets.writeXlsx(
    toWrite.map(({ name, widths, rows }) => ({
      ...{ name, widths, frozen: 1, typed: true },
      lines: rows.map((cells, index) => ({ style: index === 0 ? 'typedHead' : 'typed', cells }) as const),
    })),
  );
}
