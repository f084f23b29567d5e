import type { Block, TableCell } from '@danban/legal-text';
import { CHANGE_NAMES, isRemoved, type ReadingContext } from './context.ts';
import { linesOf } from './lines.ts';
import { child, elements, numberOf, settingOf, type XmlElement } from './xml.ts';

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml']);
// More grid columns than any sheet of paper holds; a forged span must not build a huge row.
const MOST_COLUMNS = 200;

/** A cell holds paragraphs and tables again: the body reader comes as an argument, so that the two files form no circle. */
type BlockReader = (children: readonly XmlElement[], context: ReadingContext) => Block[];

/** A cell being built: rows grow while later rows continue the vertical merge. */
interface OpenCell {
  text: string;
  span: number;
  rows: number;
}

/**
 * Reads a table into rows of cells as a person sees them: a cell merged over rows stands once, in its first
 * row, with the number of rows it covers (Word repeats it empty in each row, marked "continue").
 */
export function readTable(
  element: XmlElement,
  index: number,
  context: ReadingContext,
  readBlocks: BlockReader,
): Block {
  const rows: OpenCell[][] = [];
  let above = new Map<number, OpenCell>();
  for (const row of within(element, 'w:tr')) {
    if (isRowRemoved(row, context)) continue;
    const read = readRow(row, above, context, readBlocks);
    rows.push(read.cells);
    above = read.byColumn;
  }
  return {
    kind: 'table',
    text: '',
    rows: rows.map((cells) => cells.map(close)),
    source: { index },
    confidence: 1,
  };
}

function readRow(
  row: XmlElement,
  above: ReadonlyMap<number, OpenCell>,
  context: ReadingContext,
  readBlocks: BlockReader,
) {
  const cells: OpenCell[] = [];
  const byColumn = new Map<number, OpenCell>();
  let column = numberOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0;
  for (const element of within(row, 'w:tc')) {
    const properties = child(element, 'w:tcPr');
    const span = Math.min(Math.max(numberOf(properties, 'w:gridSpan') ?? 1, 1), MOST_COLUMNS);
    const merge = child(properties, 'w:vMerge');
    const continues = merge !== undefined && settingOf(properties, 'w:vMerge') !== 'restart';
    // Read even when merged away: numbering counters and losses must see what Word sees.
    const text = readCell(element, context, readBlocks);
    const owner = continues ? above.get(column) : undefined;
    if (owner) {
      owner.rows++;
      if (text) owner.text = owner.text ? `${owner.text}\n${text}` : text;
      byColumn.set(column, owner);
    } else if (settingOf(properties, 'w:hMerge') === 'continue' && cells.length > 0) {
      cells.at(-1)!.span += span;
    } else {
      const cell = { text, span, rows: 1 };
      cells.push(cell);
      byColumn.set(column, cell);
    }
    column += span;
  }
  return { cells, byColumn };
}

function readCell(element: XmlElement, context: ReadingContext, readBlocks: BlockReader): string {
  const blocks = readBlocks(elements(element), context);
  context.tally.add('nestedTables', blocks.filter((block) => block.kind === 'table').length);
  return linesOf(blocks);
}

function isRowRemoved(row: XmlElement, context: ReadingContext): boolean {
  const changes = elements(child(row, 'w:trPr')).filter((e) => CHANGE_NAMES.includes(e.name));
  context.tally.add('trackedChanges', changes.length);
  return changes.some((e) => isRemoved(e.name, context.mode));
}

/** Children of that name, also inside content controls. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((e) => {
    if (e.name === name) return [e];
    return WRAPPERS.has(e.name) ? within(e, name) : [];
  });
}

function close(cell: OpenCell): TableCell {
  return {
    text: cell.text,
    ...(cell.span > 1 && { span: cell.span }),
    ...(cell.rows > 1 && { rows: cell.rows }),
  };
}
