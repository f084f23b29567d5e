import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LegalNode, LegalTree } from '../../model/node.ts';
import { unitText, walk } from '../../model/visit.ts';
import type { TakenMark } from './take-notes.ts';

// Enough of the words before a mark to know the place again, when lines were joined or cut meanwhile.
const REMEMBERED = 40;

/**
 * A finding for each mark that was taken out: its unit, and in `data` what was printed, its number and `at`, where
 * it stood in the own text of the unit (as `unitText` of the unit without children gives it; UTF-16 units). A mark of
 * the heading block or of the closing has no unit.
 *
 * @example
 * // { code: 'footnoteMark', unitId: 'dieu-1', data: { mark: '2', number: 2, at: 26 } }
 */
export function placeMarks(tree: LegalTree, marks: readonly TakenMark[]): Diagnostic[] {
  if (marks.length === 0) return [];
  const units = new Map<number, LegalNode[]>();
  walk(tree, (node) => {
    const { from = -1, to = -2 } = node.source ?? {};
    const end = Math.min(to, (node.children[0]?.source?.from ?? to + 1) - 1);
    for (let block = from; block <= Math.max(from, end); block += 1) {
      const list = units.get(block);
      if (list) list.push(node);
      else units.set(block, [node]);
    }
  });
  return marks.map(({ printed, number, blockIndex, before }) => {
    const words = before.slice(-REMEMBERED);
    for (const node of units.get(blockIndex) ?? []) {
      const at = unitText({ ...node, children: [] }).indexOf(words);
      if (at >= 0) return finding(blockIndex, { mark: printed, number, at: at + words.length }, node);
    }
    return finding(blockIndex, { mark: printed, number });
  });
}

function finding(blockIndex: number, data: Record<string, string | number>, node?: LegalNode): Diagnostic {
  const unit = node ? { unitId: node.id } : {};
  return { code: 'footnoteMark', severity: 'info', ...unit, blockIndex, data };
}
