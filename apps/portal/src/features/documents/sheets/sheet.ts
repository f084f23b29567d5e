/** What a cell of a spreadsheet holds; a day is written as a date, words are never read as a formula. */
export type SheetCell = string | number | null | SheetDay | SheetMerged;

export interface SheetDay {
  /** "2026-11-27" */
  readonly day: string;
}

/** Words that stand over several lines; the cell of the same column is null in the lines that follow. */
export interface SheetMerged {
  readonly text: string;
  readonly lines: number;
}

/**
 * `plain`: bordered cells · `fact`: the same, for a name and what it is · `head`: bold and bordered · `title`: one cell over the whole width, centred · `note`: the same, from the left ·
 * `typed`, `typedHead`: text in cells that people go on typing into, so that "5.2" becomes no date.
 */
export type SheetStyle = 'plain' | 'fact' | 'head' | 'title' | 'note' | 'typed' | 'typedHead';

export interface SheetLine {
  readonly style: SheetStyle;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  readonly name: string;
  /** Width of each column in letters. */
  readonly widths: readonly number[];
  readonly landscape?: boolean;
  /** Lines above and with the head of the columns: they stay while the rest moves. */
  readonly frozen: number;
  /** The line, from 1, that is printed at the top of every page. */
  readonly repeated?: number;
  /** Columns that people type into: numbers there stay words. */
  readonly typed?: boolean;
  readonly lines: Iterable<SheetLine>;
}
