import type { Diagnostic } from '../model/diagnostic.ts';
import type { LegalNode, LegalTree, UnitKind } from '../model/node.ts';
import { walk } from '../model/visit.ts';
import { checkNumbers } from './numbering.ts';

const MUST_HAVE_TITLE: ReadonlySet<UnitKind> = new Set(['part', 'chapter', 'section', 'subsection']);

/**
 * Checks a tree as the regulation would have it: numbers without gaps, repeats or wrong order, titles
 * where they must be, no empty units. In document order.
 *
 * @example
 * checkStructure(tree).map((found) => found.code); // ['gap', 'missingTitle']
 */
export function checkStructure(tree: LegalTree): Diagnostic[] {
  const hasArticles = articlesIn(tree.body).length > 0;
  const noArticles: Diagnostic[] = hasArticles ? [] : [{ code: 'noArticles', severity: 'info' }];
  const lists = [noArticles, checkContainer(tree.body)];
  for (const appendix of tree.appendices) lists.push(checkContainer(appendix.children));
  walk(tree, (node) => {
    lists.push(checkChildren(node), checkSelf(node));
  });
  return lists.flat();
}

// Articles run through the whole body or appendix, whatever chapter they stand in.
function checkContainer(nodes: readonly LegalNode[]): Diagnostic[] {
  const articles = articlesIn(nodes);
  const untitled = articles.filter((article) => article.heading === undefined);
  // Law 64/2025/QH15, Article 7(2): an article has a title. Decisions of few articles have none by
  // custom, so it is only missed where most others have one.
  const titles = untitled.length * 2 < articles.length ? untitled : [];
  return [
    ...checkNumbers(nodes.filter((node) => node.kind === 'part')),
    ...checkNumbers(nodes.filter((node) => node.kind === 'chapter')),
    // Codified articles (44.5.NĐ.1.9) carry the numbers of where they come from.
    ...checkNumbers(articles.filter((article) => /^\d+\p{L}?$/u.test(article.number ?? ''))),
    ...titles.map(missingTitle),
  ];
}

function articlesIn(nodes: readonly LegalNode[]): LegalNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'article') return [node];
    return node.kind === 'form' || node.kind === 'appendix' ? [] : articlesIn(node.children);
  });
}

function checkChildren(node: LegalNode): Diagnostic[] {
  const kinds: UnitKind[] = ['section', 'subsection', 'clause'];
  const found = kinds.flatMap((kind) => checkNumbers(node.children.filter((child) => child.kind === kind)));
  // Letters and the decimal numbers of administrative papers (1.1, 1.2) are two lists.
  const points = node.children.filter((child) => child.kind === 'point');
  const letters = checkNumbers(points.filter((point) => !isDecimal(point)));
  const decimals = checkNumbers(points.filter(isDecimal));
  const below = node.kind === 'form' ? checkContainer(node.children) : [];
  return [...found, ...letters, ...decimals, ...below];
}

function isDecimal(point: LegalNode): boolean {
  return point.number?.includes('.') === true;
}

function checkSelf(node: LegalNode): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (MUST_HAVE_TITLE.has(node.kind) && node.heading === undefined) found.push(missingTitle(node));
  const isEmpty = node.text === '' && node.children.length === 0 && !node.rows;
  if (isEmpty && (node.heading === undefined || node.kind === 'article')) {
    found.push({ code: 'emptyUnit', severity: 'warning', unitId: node.id, blockIndex: node.source?.from });
  }
  return found;
}

function missingTitle(node: LegalNode): Diagnostic {
  return { code: 'missingTitle', severity: 'warning', unitId: node.id, blockIndex: node.source?.from };
}
