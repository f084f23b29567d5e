import { normaliseText } from '../text/normalise.ts';
import type { Block, TableCell } from './block.ts';

/**
 * Plain text as blocks: one paragraph per line, empty lines left out, form feeds as page breaks.
 * Neighbouring lines written between bars ("| a | b |") become one table; its ruling line
 * ("|---|---|") is left out. `source.index` is the line number from 0.
 *
 * @example
 * blocksOfText('Điều 1. Phạm vi\n| STT | Tên |\n| 1 | A |').map((block) => block.kind); // ['paragraph', 'table']
 */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: TableCell[][] | undefined;
  for (const [index, raw] of text.split(/\r\n?|\n|\u2028|\u2029/).entries()) {
    const line = normaliseText(raw);
    if (/^\|.*\|$/.test(line)) {
      if (!rows) {
        rows = [];
        blocks.push({ kind: 'table', text: '', rows, source: { index } });
      }
      if (!/^\|(?:\s*:?-{3,}:?\s*\|)+$/.test(line)) rows.push(cellsOf(line));
      continue;
    }
    rows = undefined;
    if (raw.includes('\f')) blocks.push({ kind: 'pageBreak', text: '', source: { index } });
    if (line !== '') blocks.push({ kind: 'paragraph', text: line, source: { index } });
  }
  return blocks;
}

//  | a | b || c |   →   a · b (two columns) · c
function cellsOf(line: string): TableCell[] {
  const cells: TableCell[] = [];
  for (const [, body = '', bars = '|'] of line.slice(1).matchAll(/((?:\\[\s\S]|[^|\\])*)(\|+)/g)) {
    const text = body
      .trim()
      .replaceAll('<br>', '\n')
      .replace(/\\([\\|-])/g, '$1');
    cells.push(bars.length > 1 ? { text, span: bars.length } : { text });
  }
  return cells;
}
