import type { LegalNode, LegalTree, UnitId } from './node.ts';

/**
 * Called for each unit, parents before children; `ancestors` run from the outermost to the parent.
 * Returning `false` leaves out the children.
 *
 * @example
 * walk(tree, (node, ancestors) => console.log(ancestors.length, node.id));
 */
export type Visit = (node: LegalNode, ancestors: readonly LegalNode[]) => unknown;

/**
 * Goes through all units in the order of the document: body, then appendices.
 *
 * @example
 * walk(tree, (node) => { if (node.kind === 'table') tables.push(node); });
 */
export function walk(tree: LegalTree, visit: Visit): void {
  const step = (node: LegalNode, ancestors: readonly LegalNode[]): void => {
    if (visit(node, ancestors) === false || node.children.length === 0) return;
    const inner = [...ancestors, node];
    for (const child of node.children) step(child, inner);
  };
  for (const node of tree.body) step(node, []);
  for (const node of tree.appendices) step(node, []);
}

/**
 * The unit with this id, or `undefined`. Linear in the number of units.
 *
 * @example
 * findUnit(tree, 'dieu-5__khoan-2')?.text;
 */
export function findUnit(tree: LegalTree, id: UnitId): LegalNode | undefined {
  let found: LegalNode | undefined;
  walk(tree, (node) => {
    if (node.id === id) found = node;
    return found === undefined;
  });
  return found;
}

/**
 * All điều in order, those of attached regulations and appendices included.
 *
 * @example
 * articlesOf(tree).map((article) => article.number); // ['1', '2', '2a', '3']
 */
export function articlesOf(tree: LegalTree): LegalNode[] {
  const articles: LegalNode[] = [];
  walk(tree, (node) => {
    if (node.kind === 'article') articles.push(node);
  });
  return articles;
}

/**
 * The whole text of a unit as it reads: label and heading, own text, children, one line each.
 * Offsets of anchors count in this text (UTF-16 units).
 *
 * @example
 * unitText(clause); // "2. Cơ quan chủ trì:\na) Lập hồ sơ;\nb) Lấy ý kiến."
 */
export function unitText(node: LegalNode): string {
  const lines: string[] = [];
  collectLines(node, lines);
  return lines.join('\n');
}

function collectLines(node: LegalNode, lines: string[]): void {
  for (const line of ownLines(node)) lines.push(line);
  for (const child of node.children) collectLines(child, lines);
}

/**
 * The printed lines of a unit without its children: label and heading or text; table rows with " | ".
 *
 * @example
 * ownLines(article); // ['Điều 5. Phạm vi', 'Nghị định này quy định …']
 */
export function ownLines(node: LegalNode): string[] {
  if (node.rows)
    return node.rows.map((row) => row.map((cell) => cell.text.replaceAll('\n', ' ')).join(' | '));
  const first = node.heading ?? node.text;
  const lines = [[node.label, first].filter(Boolean).join(' ')];
  if (node.heading !== undefined && node.text !== '') lines.push(node.text);
  return lines.filter((line) => line !== '');
}
