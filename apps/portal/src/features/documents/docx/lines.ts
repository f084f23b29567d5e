import type { Block } from '@danban/legal-text';

/** Plain lines of blocks, as they stand in a table cell, a note or a page header: printed labels included. */
export function linesOf(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.kind !== 'pageBreak')
    .map((block) =>
      block.kind === 'table'
        ? (block.rows ?? []).map((row) => row.map((cell) => cell.text).join('\t')).join('\n')
        : [block.label, block.text].filter(Boolean).join(' '),
    )
    .join('\n');
}
