import type { Block } from '@danban/legal-text';
import type { FileChild } from 'docx';
import { gridTable } from './layout/grid.ts';
import { packDocx } from './layout/pack.server.ts';
import { textWidth } from './layout/paper.ts';
import { BODY_SIZE, BODY_SPACING, bodyParagraph, line } from './layout/typeset.ts';

/**
 * Writes the words of an imported paper into a file of our own: paragraphs, printed numbers and tables, and nothing else of
 * the original: no comments, revisions, hidden text, pictures, authors or embedded objects. Same blocks, same bytes.
 */
export function writeBlocksDocx(
  blocks: readonly Block[],
  options: { readonly title: string; readonly demoMark?: string },
): Promise<Uint8Array> {
  return packDocx({
    title: options.title,
    orientation: 'portrait',
    demoMark: options.demoMark,
    children: blocks.flatMap(childrenOf),
  });
}

function childrenOf(block: Block): FileChild[] {
  if (block.kind === 'pageBreak') return [];
  if (block.kind === 'table') {
    const rows = (block.rows ?? []).map((cells) =>
      cells.map(({ text, span, rows: down }) => ({ text, span, rows: down })),
    );
    return rows.length === 0 ? [] : [gridTable({ head: [], rows }, textWidth('portrait'))];
  }
  const text = [block.label, block.text].filter(Boolean).join(' ');
  const look = { size: BODY_SIZE, bold: block.bold, italic: block.italic };
  if (block.align === 'center' || block.align === 'right')
    return [line(text, block.align, look, { spacing: BODY_SPACING })];
  return [bodyParagraph(text, look)];
}
