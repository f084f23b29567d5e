import type { UnitComparison, UnitComparisonRow } from '../diff/change.ts';
import { diffWords } from '../diff/diff-words.ts';
import type { LegalNode, LegalTree, UnitId, UnitKind } from '../model/node.ts';
import { findUnit, unitText, walk } from '../model/visit.ts';
import { sameText } from '../text/fold.ts';

/**
 * The unit of the new version that a unit of the old one became. `precise` is false when only the
 * unit around it is certain.
 *
 * @example
 * // { unit: 'dieu-6', precise: true, related: [] }
 */
export interface Successor {
  readonly unit: LegalNode;
  readonly precise: boolean;
  readonly related: readonly UnitId[];
}

const GROUPS: ReadonlySet<UnitKind> = new Set(['part', 'chapter', 'section', 'subsection']);

/**
 * Finds what a unit became: by its row; for a chapter by where most of its articles went; for a
 * paragraph, dash or table by its words under the successor of the unit around it.
 *
 * @example
 * successorOf('dieu-5', before, after, compareTrees(before, after))?.unit.id; // 'dieu-6'
 */
export function successorOf(
  id: UnitId,
  before: LegalTree,
  after: LegalTree,
  comparison: UnitComparison,
): Successor | undefined {
  const path = pathTo(before, id);
  const unit = path.at(-1);
  if (!unit) return undefined;
  const row = primaryRow(comparison, id);
  if (row) return row.after === undefined ? undefined : known(after, row.after, row.related);
  if (GROUPS.has(unit.kind)) return groupSuccessor(unit, after, comparison);
  const parent = path.at(-2);
  if (!parent) return undefined;
  const around = successorOf(parent.id, before, after, comparison);
  return around && insideSuccessor(unit, parent, around);
}

// A split article has one row per piece; the one most like it is its own.
function primaryRow(comparison: UnitComparison, id: UnitId): UnitComparisonRow | undefined {
  const rows = comparison.rows.filter((row) => row.before === id);
  return rows.reduce<UnitComparisonRow | undefined>(
    (best, row) => (best && best.similarity >= row.similarity ? best : row),
    undefined,
  );
}

function known(after: LegalTree, id: UnitId, related: readonly UnitId[] = []): Successor | undefined {
  const unit = findUnit(after, id);
  const inNew = related.filter((other) => other !== id && findUnit(after, other));
  return unit && { unit, precise: true, related: inNew };
}

function groupSuccessor(
  unit: LegalNode,
  after: LegalTree,
  comparison: UnitComparison,
): Successor | undefined {
  const votes = new Map<LegalNode, number>();
  let articles = 0;
  const went = new Map(comparison.rows.map((row) => [row.before, row.after]));
  for (const article of articlesBelow(unit)) {
    articles += 1;
    const group = pathTo(after, went.get(article.id) ?? '').findLast((node) => node.kind === unit.kind);
    if (group) votes.set(group, (votes.get(group) ?? 0) + 1);
  }
  const [best] = [...votes].sort((x, y) => y[1] - x[1]);
  return best && best[1] * 2 > articles ? { unit: best[0], precise: true, related: [] } : undefined;
}

function articlesBelow(node: LegalNode): LegalNode[] {
  return node.children.flatMap((child) => (child.kind === 'article' ? [child] : articlesBelow(child)));
}

// Below half alike, the paragraph in the same place is another paragraph.
const LIKE_ENOUGH = 0.5;

function insideSuccessor(unit: LegalNode, parent: LegalNode, around: Successor): Successor {
  if (!around.precise) return around;
  const sisters = around.unit.children.filter((child) => child.kind === unit.kind);
  const text = unitText(unit);
  const equal = sisters.filter((child) => sameText(unitText(child), text));
  const wasUnique = parent.children.filter((child) => sameText(unitText(child), text)).length === 1;
  if (equal.length === 1 && wasUnique) return { unit: equal[0]!, precise: true, related: [] };
  const samePlace = sisters.find((child) => child.number === unit.number);
  if (samePlace && shareKept(text, unitText(samePlace)) >= LIKE_ENOUGH) {
    return { unit: samePlace, precise: true, related: [] };
  }
  return { unit: around.unit, precise: false, related: around.related };
}

function pathTo(tree: LegalTree, id: UnitId): LegalNode[] {
  let path: LegalNode[] = [];
  walk(tree, (node, ancestors) => {
    if (node.id === id) path = [...ancestors, node];
  });
  return path;
}

function shareKept(before: string, after: string): number {
  const kept = diffWords(before, after).reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
    0,
  );
  return (2 * kept) / (before.length + after.length);
}
