/** A line of a pasted table: its number in what was pasted, from 1, and its cells. */
export interface TableLine {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * A table as a spreadsheet gives it: copied (tabs) or saved as CSV (commas or semicolons), cells with quotes where they hold
 * the separator, a line break or a quote (doubled). Never throws; lines without a word are passed over.
 */
export function parseTable(text: string): TableLine[] {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source.split('\n', 1)[0] ?? '');
  const lines: TableLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let number = 1;
  let started = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endLine = () => {
    endCell();
    if (cells.some((each) => each !== '')) lines.push({ number: started, cells });
    cells = [];
  };
  for (let i = 0; i < source.length; i += 1) {
    const letter = source[i]!;
    if (letter === '\n') number += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (letter === separator) endCell();
    else if (letter === '\n') {
      endLine();
      started = number;
    } else cell += letter;
  }
  endLine();
  return lines;
}

/** The one that the head of the table uses most; a tab wins, because nobody types one. */
function separatorOf(head: string): string {
  if (head.includes('\t')) return '\t';
  return head.split(';').length > head.split(',').length ? ';' : ',';
}
