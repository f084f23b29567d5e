import type { LegalNode, LegalTree, UnitId, UnitKind } from '../model/node.ts';

/**
 * One line of the table of contents, with those under it.
 *
 * @example
 * // { id: 'dieu-5', kind: 'article', number: '5', label: 'Điều 5.', heading: 'Phạm vi', depth: 1, children: [] }
 */
export interface OutlineEntry {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly number?: string;
  readonly label?: string;
  readonly heading?: string;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly children: readonly OutlineEntry[];
}

const CONTENTS: ReadonlySet<UnitKind> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'appendix',
  'form',
]);

/**
 * The table of contents: phần to điều, then appendices and forms with theirs. Clauses and below are
 * left out, as in a printed table of contents.
 *
 * @example
 * outline(tree).map((entry) => entry.label); // ['Chương I', 'Chương II', 'PHỤ LỤC I']
 */
export function outline(tree: LegalTree): OutlineEntry[] {
  return [...entries(tree.body, 0), ...entries(tree.appendices, 0)];
}

function entries(nodes: readonly LegalNode[], depth: number): OutlineEntry[] {
  return nodes
    .filter((node) => CONTENTS.has(node.kind))
    .map((node) => ({
      id: node.id,
      kind: node.kind,
      number: node.number,
      label: node.label,
      heading: node.heading,
      depth,
      children: entries(node.children, depth + 1),
    }));
}
