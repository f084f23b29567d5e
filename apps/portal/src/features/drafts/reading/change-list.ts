import {
  citationOf,
  type LegalNode,
  type LegalTree,
  type UnitComparison,
  type UnitComparisonRow,
  type UnitId,
  unitText,
  type WordChange,
  walk,
} from '@danban/legal-text';

/** What a reader is told about a unit: mới · sửa · bỏ · chuyển (moved or only renumbered). */
export type ChangeKind = 'added' | 'changed' | 'removed' | 'moved';

export interface Change {
  readonly kind: ChangeKind;
  /** Address in the new version; of a removed unit, in the old one. */
  readonly id: UnitId;
  readonly citation: string;
  /** Where it stood, when that differs. */
  readonly from?: string;
  readonly words?: readonly WordChange[];
  /** The whole text of an added or removed unit. */
  readonly text?: string;
  /** Other articles that hold or held its text (a split or a join). */
  readonly related: readonly string[];
}

export interface ChangedArticle {
  readonly id: UnitId;
  readonly title: string;
  readonly removed: boolean;
  readonly changes: readonly Change[];
}

export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

interface Sides {
  readonly before: ReadonlyMap<UnitId, LegalNode>;
  readonly after: ReadonlyMap<UnitId, LegalNode>;
  readonly beforeTree: LegalTree;
  readonly afterTree: LegalTree;
}

/**
 * A comparison as a list to read, article by article. Leaves out what is said already: the clauses of an
 * added or removed article, and an article in which only clauses changed.
 */
export function changeList(
  comparison: UnitComparison,
  before: LegalTree,
  after: LegalTree,
): ChangedArticle[] {
  const sides = { before: nodesOf(before), after: nodesOf(after), beforeTree: before, afterTree: after };
  const told = comparison.rows.filter((row) => isTold(row, comparison.rows));
  const heirs = heirsOf(comparison.rows);
  const articles = new Map<string, { id: UnitId; title: string; removed: boolean; changes: Change[] }>();
  for (const row of told) {
    const change = changeOf(row, sides);
    const own = articleOf(change.id);
    // What went out of an article that lives on, perhaps under another number, is told there.
    const id = row.after === undefined ? (heirs.get(own) ?? own) : own;
    const removed = row.after === undefined && !heirs.has(own);
    const key = `${removed ? 'removed' : 'living'} ${id}`;
    const known = articles.get(key);
    if (known) known.changes.push(change);
    else {
      const title = titleOf(id, removed ? sides.before : sides.after);
      articles.set(key, { id, title, removed, changes: [change] });
    }
  }
  return [...articles.values()];
}

/** What each unit of the old version became; of a split one the first part. */
function heirsOf(rows: readonly UnitComparisonRow[]): Map<UnitId, UnitId> {
  const heirs = new Map<UnitId, UnitId>();
  for (const { before, after } of rows)
    if (before !== undefined && after !== undefined && !heirs.has(before)) heirs.set(before, after);
  return heirs;
}

export function countChanges(articles: readonly ChangedArticle[]): ChangeCounts {
  const counts = { added: 0, changed: 0, removed: 0, moved: 0 };
  for (const article of articles) for (const change of article.changes) counts[change.kind] += 1;
  return counts;
}

function nodesOf(tree: LegalTree): Map<UnitId, LegalNode> {
  const nodes = new Map<UnitId, LegalNode>();
  walk(tree, (node) => {
    nodes.set(node.id, node);
  });
  return nodes;
}

function isTold(row: UnitComparisonRow, rows: readonly UnitComparisonRow[]): boolean {
  if (row.status === 'same') return false;
  if (row.status === 'added')
    return !rows.some((other) => other.status === 'added' && isIn(row.after, other.after));
  if (row.status === 'removed') {
    return !rows.some((other) => other.status === 'removed' && isIn(row.before, other.before));
  }
  if (row.status === 'changed' && !row.words) {
    return !rows.some(
      (other) => other.status !== 'same' && (isIn(other.after, row.after) || isIn(other.before, row.before)),
    );
  }
  return true;
}

function isIn(inner: UnitId | undefined, outer: UnitId | undefined): boolean {
  return inner !== undefined && outer !== undefined && inner.startsWith(`${outer}__`);
}

function changeOf(row: UnitComparisonRow, sides: Sides): Change {
  const kind = kindOf(row.status);
  const id = row.after ?? row.before ?? '';
  const own = row.after === undefined ? sides.beforeTree : sides.afterTree;
  const node = (row.after === undefined ? sides.before : sides.after).get(id);
  const elsewhere = row.before !== undefined && row.after !== undefined && row.before !== row.after;
  const relatedTree = row.status === 'removed' ? sides.afterTree : sides.beforeTree;
  return {
    kind,
    id,
    citation: citationOf(own, id),
    ...(elsewhere ? { from: citationOf(sides.beforeTree, row.before!) } : {}),
    ...(row.words ? { words: row.words } : {}),
    ...(node && (kind === 'added' || kind === 'removed') ? { text: unitText(node) } : {}),
    related: (row.related ?? []).map((each) =>
      citationOf(sides.after.has(each) && row.status !== 'added' ? sides.afterTree : relatedTree, each),
    ),
  };
}

function kindOf(status: UnitComparisonRow['status']): ChangeKind {
  if (status === 'added' || status === 'removed' || status === 'changed') return status;
  return 'moved';
}

/** "dieu-5__khoan-2" → "dieu-5"; an address without an article stands for itself. */
function articleOf(id: UnitId): UnitId {
  const steps = id.split('__');
  const at = steps.findIndex((step) => step.startsWith('dieu-'));
  return at < 0 ? id : steps.slice(0, at + 1).join('__');
}

function titleOf(id: UnitId, nodes: ReadonlyMap<UnitId, LegalNode>): string {
  const node = nodes.get(id);
  if (!node) return citationOf(null, id);
  return [node.label, node.heading].filter(Boolean).join(' ') || citationOf(null, id);
}
