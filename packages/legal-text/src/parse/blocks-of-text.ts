import { withoutMarkup } from '../lines/markup.ts';
import { dropFurniture, type RawLine } from '../lines/page-furniture.ts';
import { unwrapLines } from '../lines/unwrap.ts';
import { decodeLegacy } from '../text/legacy/decode-legacy.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Block, TableCell } from './block.ts';

// A joined paragraph is a good guess; a line of its own is what the file says.
const JOINED = 0.85;

/**
 * Plain text as blocks: one for each paragraph, empty lines left out, form feeds as page breaks. A text
 * that was wrapped or printed in pages is put back together: page numbers and running heads are left
 * out, broken lines joined (then `confidence` is below 1). Marks of Markdown are taken off, text of the
 * old TCVN3 and VNI fonts becomes Unicode.
 * Neighbouring lines written between bars ("| a | b |") become one table; its ruling line
 * ("|---|---|") is left out. `source.index` is the line number from 0.
 *
 * @example
 * blocksOfText('Điều 1. Phạm vi\n| STT | Tên |\n| 1 | A |').map((block) => block.kind); // ['paragraph', 'table']
 */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: TableCell[][] | undefined;
  let rowAt = -1;
  for (const { text: line, index, joined, afterPage } of unwrapLines(dropFurniture(rawLines(text)))) {
    if (afterPage) blocks.push({ kind: 'pageBreak', text: '', source: { index } });
    if (!/^\|.*\|$/.test(line)) {
      const block: Block = { kind: 'paragraph', text: line, source: { index } };
      blocks.push(joined ? { ...block, confidence: JOINED } : block);
      continue;
    }
    if (!rows || index !== rowAt + 1) {
      rows = [];
      blocks.push({ kind: 'table', text: '', rows, source: { index } });
    }
    rowAt = index;
    if (!/^\|(?:\s*:?-{3,}:?\s*\|)+$/.test(line)) rows.push(cellsOf(line));
  }
  return blocks;
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let [afterBlank, afterPage] = [false, false];
  for (const [index, raw] of withoutMarkup(decodeLegacy(text).text)
    .split(/\r\n?|\n|\u2028|\u2029/)
    .entries()) {
    const line = normaliseText(raw);
    const feed = raw.indexOf('\f');
    // A form feed stands before the first line of a page, or behind the last one.
    if (feed >= 0 && (line === '' || feed <= raw.search(/[^\s\f]/))) afterPage = true;
    if (line === '') afterBlank = true;
    else {
      lines.push({ text: line, index, afterBlank, afterPage });
      [afterBlank, afterPage] = [false, feed > raw.search(/[^\s\f]/)];
    }
  }
  return lines;
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
