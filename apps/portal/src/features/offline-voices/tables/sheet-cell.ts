/** A cell as a person sees it; `formula` when what it shows is computed, which is not taken. */
export interface SheetCell {
  readonly text: string;
  readonly formula: boolean;
}

/** A row with its number in the file, from 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

export type TableFileRefusal =
  | 'empty'
  | 'tooLarge'
  | 'macros'
  | 'encrypted'
  | 'broken'
  | 'notATable'
  | 'encoding'
  | 'tooManyRows';

export type ReadSheet =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly reason: TableFileRefusal };

/** A voice takes some lines; 5,000 are the papers of a whole province's round. */
export const MOST_ROWS = 5_000;
/** A spreadsheet of that size has 2 MB. */
export const MAX_TABLE_BYTES = 10 * 1024 * 1024;
