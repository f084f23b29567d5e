import type { LegalNode, LegalTree } from '../model/node.ts';
import type { TableCell } from '../parse/block.ts';
import { noteLines } from './note-lines.ts';
import { unitLines } from './unit-lines.ts';

/**
 * The document as plain text, one line per paragraph, which `blocksOfText` and `parse` read back
 * into the same tree (but for `source`) when the tree came from text without hand corrections.
 * Tables are written with bars; a cell that covers several columns is closed by as many bars. Not
 * kept: cells over several rows, and corrections that contradict the text.
 *
 * @example
 * parse(blocksOfText(renderPlain(tree))).tree; // the same units
 */
export function renderPlain(tree: LegalTree): string {
  const lines = [...tree.preamble.lines];
  for (const node of tree.body) renderUnit(node, lines);
  for (const line of tree.closing.lines) lines.push(line);
  for (const node of tree.appendices) renderUnit(node, lines);
  lines.push(...noteLines(tree));
  return lines.join('\n');
}

function renderUnit(node: LegalNode, lines: string[]): void {
  if (node.rows) {
    // An empty line keeps two neighbouring tables apart.
    if (lines.at(-1)?.startsWith('|')) lines.push('');
    for (const row of node.rows) lines.push(renderRow(row));
  } else for (const line of unitLines(node)) lines.push(line.map(({ text }) => text).join(' '));
  for (const child of node.children) renderUnit(child, lines);
}

// | Số | Nội dung || Ghi chú |      "\|" is a bar of the text, "<br>" a line break in a cell
function renderRow(row: readonly TableCell[]): string {
  const cells = row.map((cell) => {
    const text = cell.text
      .replaceAll('\\', '\\\\')
      .replaceAll('|', '\\|')
      .replaceAll('\n', '<br>')
      .replace(/^-(?=[-:]*$)/, '\\-');
    return ` ${text} ${'|'.repeat(Math.max(1, cell.span ?? 1))}`;
  });
  return `|${cells.join('')}`;
}
