import type { LegalNode, LegalTree } from '../model/node.ts';
import type { TableCell } from '../parse/block.ts';
import { noteLines } from './note-lines.ts';
import { type LinePart, unitLines } from './unit-lines.ts';

/**
 * How the HTML is to fit into the page around it.
 *
 * @example
 * const options: HtmlOptions = { idPrefix: 'v2-', headingLevel: 3 };
 */
export interface HtmlOptions {
  /** Put in front of every id, so that two versions can stand on one page. Default: nothing. */
  readonly idPrefix?: string;
  /** Level of the outermost headings, 1 to 6. Default: 2. Deeper units go down to h6. */
  readonly headingLevel?: number;
}

/**
 * The document as HTML, well-formed as XML too. Every unit is an element whose id is the unit's, so
 * that "#dieu-5__khoan-2" leads to it; class names are "unit" and the kind. Labels stand in a
 * `<span class="label">` before the words, which a style sheet can hang into the margin. Everything
 * from the document is escaped: no text becomes markup. The text of the elements is the text that
 * `renderPlain` gives, line by line; tables are tables.
 *
 * @example
 * renderHtml(tree); // '<article class="legal-text" lang="vi">\n<section id="dieu-1" class="unit article">…'
 */
export function renderHtml(tree: LegalTree, options: HtmlOptions = {}): string {
  const page: Page = { prefix: options.idPrefix ?? '', level: options.headingLevel ?? 2 };
  const out = ['<article class="legal-text" lang="vi">\n'];
  pushLines('header', 'preamble', tree.preamble.lines, out);
  pushUnits(tree.body, page, false, out);
  pushLines('footer', 'closing', tree.closing.lines, out);
  pushUnits(tree.appendices, page, false, out);
  pushLines('footer', 'notes', noteLines(tree), out);
  out.push('</article>\n');
  return out.join('');
}

interface Page {
  readonly prefix: string;
  readonly level: number;
}

const TITLED: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'appendix',
  'form',
]);

function pushLines(tag: string, name: string, lines: readonly string[], out: string[]): void {
  if (lines.length === 0) return;
  out.push(`<${tag} class="${name}">`);
  for (const line of lines) out.push(`<p>${escapeHtml(line)}</p>\n`);
  out.push(`</${tag}>`);
}

// Units that an amending document quotes stand together in one <blockquote>.
function pushUnits(nodes: readonly LegalNode[], page: Page, quoted: boolean, out: string[]): void {
  let inQuote = false;
  for (const node of nodes) {
    const isQuoted = !quoted && node.quoted === true;
    if (isQuoted !== inQuote) out.push(isQuoted ? '<blockquote class="quoted">' : '</blockquote>');
    inQuote = isQuoted;
    if (node.rows) pushTable(node, node.rows, page, out);
    else pushUnit(node, page, quoted || isQuoted, out);
  }
  if (inQuote) out.push('</blockquote>');
}

function pushUnit(node: LegalNode, page: Page, quoted: boolean, out: string[]): void {
  const tag = TITLED.has(node.kind) ? 'section' : 'div';
  out.push(`<${tag} ${naming(node, page)}>`);
  const lines = unitLines(node);
  const isHeadline = (line: readonly LinePart[]): boolean => line.every(({ part }) => part !== 'text');
  const headlines = TITLED.has(node.kind) ? lines.findIndex((line) => !isHeadline(line)) : 0;
  const head = lines.slice(0, headlines < 0 ? lines.length : headlines);
  if (head.length > 0) {
    const heading = `h${Math.min(6, Math.max(1, page.level))}`;
    out.push(`<${heading}>${head.map(lineHtml).join('\n')}</${heading}>\n`);
  }
  for (const line of lines.slice(head.length)) out.push(`<p>${lineHtml(line)}</p>\n`);
  const inner = TITLED.has(node.kind) ? { ...page, level: page.level + 1 } : page;
  pushUnits(node.children, inner, quoted, out);
  out.push(`</${tag}>`);
}

function pushTable(
  node: LegalNode,
  rows: readonly (readonly TableCell[])[],
  page: Page,
  out: string[],
): void {
  out.push(`<table ${naming(node, page)}><tbody>`);
  for (const row of rows) out.push(`<tr>${row.map(cellHtml).join(' ')}</tr>\n`);
  out.push('</tbody></table>');
  // No reader puts units under a table, but a tree made by hand may have them.
  pushUnits(node.children, page, node.quoted === true, out);
}

function cellHtml({ text, span, rows }: TableCell): string {
  const covers = (name: string, count: number | undefined): string =>
    Number.isInteger(count) && count! > 1 ? ` ${name}="${count}"` : '';
  const lines = text.split('\n').map(escapeHtml);
  return `<td${covers('colspan', span)}${covers('rowspan', rows)}>${lines.join('<br/>\n')}</td>`;
}

function naming(node: LegalNode, page: Page): string {
  return `id="${escapeHtml(page.prefix + node.id)}" class="unit ${escapeHtml(node.kind)}"`;
}

function lineHtml(line: readonly LinePart[]): string {
  return line
    .map(({ part, text }) =>
      part === 'text' ? escapeHtml(text) : `<span class="${part}">${escapeHtml(text)}</span>`,
    )
    .join(' ');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for a place in HTML, between tags or inside a quoted attribute.
 *
 * @example
 * escapeHtml('<b>'); // '&lt;b&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}
