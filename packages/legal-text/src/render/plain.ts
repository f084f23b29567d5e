import type { LegalNode, LegalTree } from '../model/node.ts';
import type { TableCell } from '../parse/block.ts';
import { startsSmall } from '../parse/marker.ts';
import { isArticleTitle } from '../parse/title.ts';

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
  return lines.join('\n');
}

// Titles of chapters and appendices go on their own line, as the law prints them; those of articles
// stay behind the label.
const OWN_LINE = new Set(['part', 'chapter', 'section', 'subsection', 'appendix', 'form']);

function renderUnit(node: LegalNode, lines: string[]): void {
  if (node.rows) {
    // An empty line keeps two neighbouring tables apart.
    if (lines.at(-1)?.startsWith('|')) lines.push('');
    for (const row of node.rows) lines.push(renderRow(row));
  } else if (OWN_LINE.has(node.kind)) {
    const isStopped = /[.:)]$|[-–]$/.test(node.label ?? '') && node.heading !== undefined;
    if (isStopped) push(lines, `${node.label} ${node.heading}`, node.text);
    else push(lines, node.label, node.heading, node.text);
  } else if (node.kind === 'article' && standsAlone(node)) push(lines, node.label, node.heading, node.text);
  else {
    const [first, second] = node.heading === undefined ? [node.text, undefined] : [node.heading, node.text];
    push(lines, [node.label, first].filter(Boolean).join(' '), second);
  }
  for (const child of node.children) renderUnit(child, lines);
}

// "Điều 5" without its stop is only read as a heading when it stands alone; and text that could be
// taken for a title must not stand where the title would.
function standsAlone(node: LegalNode): boolean {
  if (/\d\p{L}?$/u.test(node.label ?? '')) return true;
  const [first] = node.children;
  const clauseFollows = first?.kind === 'clause' && first.number === '1';
  return node.heading === undefined && (startsSmall(node.text) || isArticleTitle(node.text, clauseFollows));
}

function push(lines: string[], ...texts: (string | undefined)[]): void {
  for (const text of texts) if (text !== undefined && text !== '') lines.push(text);
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
