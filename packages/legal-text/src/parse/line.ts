import type { UnitKind } from '../model/node.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Block, TableCell } from './block.ts';

/**
 * What one printed line is: a unit of the document, or one of the lines around the units.
 * `heading` is the title line that belongs to the unit above it ("QUY ĐỊNH CHUNG").
 *
 * @example
 * const kind: LineKind = 'article'; // "Điều 5. Phạm vi điều chỉnh"
 */
export type LineKind = UnitKind | 'heading' | 'preamble' | 'legalBasis' | 'enactingWords' | 'closing';

/**
 * One printed line, or one table kept whole. `text` is what the eye sees: the automatic number label
 * stands in front of it as if it were typed.
 *
 * @example
 * // Block { label: 'a)', text: 'Lập hồ sơ;' } → { text: 'a) Lập hồ sơ;', blockIndex: 7 }
 */
export interface Line {
  readonly text: string;
  readonly blockIndex: number;
  /** What an officer said it is. */
  readonly forced?: LineKind;
  readonly rows?: readonly (readonly TableCell[])[];
}

/**
 * The lines of the blocks: labels put in front, paragraphs cut at their line breaks, runs of spaces
 * made one, empty lines and page breaks left out.
 *
 * @example
 * linesOf([{ kind: 'paragraph', text: 'Chương I\nQUY ĐỊNH CHUNG' }]).length; // 2
 */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const [blockIndex, block] of blocks.entries()) {
    if (block.kind === 'table') pushTable(lines, block, blockIndex);
    else if (block.kind === 'paragraph') pushParagraph(lines, block, blockIndex);
  }
  return lines;
}

function pushParagraph(lines: Line[], block: Block, blockIndex: number): void {
  const printed = [block.label, block.text].filter(Boolean).join(' ');
  let forced = block.forcedKind;
  for (const piece of normaliseText(printed).split('\n')) {
    const text = tidy(piece);
    if (text === '') continue;
    lines.push(forced === undefined ? { text, blockIndex } : { text, blockIndex, forced });
    forced = undefined;
  }
}

function pushTable(lines: Line[], block: Block, blockIndex: number): void {
  const rows = (block.rows ?? [])
    .map((row) => row.map((cell) => ({ ...cell, text: tidyCell(cell.text) })))
    .filter((row) => row.some((cell) => cell.text !== ''));
  if (rows.length > 0) lines.push({ text: '', blockIndex, rows, forced: block.forcedKind });
}

function tidyCell(text: string): string {
  return normaliseText(text).split('\n').map(tidy).filter(Boolean).join('\n');
}

function tidy(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}

/**
 * The lines inside a table, cell by cell; for tables that only hold a letterhead or signatures in place.
 *
 * @example
 * // | ỦY BAN NHÂN DÂN | CỘNG HÒA … | → ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA …']
 */
export function linesOfTable(rows: readonly (readonly TableCell[])[]): string[] {
  return rows.flatMap((row) => row.flatMap((cell) => cell.text.split('\n'))).filter((line) => line !== '');
}
