/** A cell of a table that leaves the house. */
export type Cell = string | number | boolean | null;

/** The byte order mark by which spreadsheets know that the file is UTF-8. */
export const CSV_START = '\uFEFF';

/** One line (RFC 4180), ended by CR LF. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * People's words may begin like a formula ("=HYPERLINK(…)"), and a spreadsheet would carry it out; an apostrophe before them
 * makes it text. Numbers are ours and stay numbers.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV, with their names in the first line. */
export async function* csvOf<Row>(
  columns: readonly (keyof Row & string)[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  yield CSV_START + csvLine(columns);
  for await (const row of rows) yield csvLine(columns.map((column) => row[column] as Cell));
}

/** Rows as one JSON object, with what is said about them first. */
export async function* jsonOf<Row>(about: object, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},"rows":[`;
  let first = true;
  for await (const row of rows) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(row)}`;
    first = false;
  }
  yield ']}\n';
}
