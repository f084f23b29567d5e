import type { UnitComparison, UnitComparisonRow } from '../diff/change.ts';
import { type CutText, newCutter } from '../diff/words/cut-text.ts';
import { equalRuns } from '../diff/words/sequence-diff.ts';
import type { LegalNode, LegalTree, UnitId } from '../model/node.ts';
import { unitText, walk } from '../model/visit.ts';

// Thousands of opinions stand in one version, so what is read from trees and comparisons is read once. Trees and
// comparisons never change, and nothing is remembered longer than they live.
const paths = new WeakMap<LegalTree, ReadonlyMap<UnitId, readonly LegalNode[]>>();
const rows = {
  before: new WeakMap<UnitComparison, ReadonlyMap<UnitId, readonly UnitComparisonRow[]>>(),
  after: new WeakMap<UnitComparison, ReadonlyMap<UnitId, readonly UnitComparisonRow[]>>(),
};
const texts = new WeakMap<LegalNode, string>();
const alignments = new WeakMap<LegalNode, WeakMap<LegalNode, TextAlignment>>();

/**
 * The way to a unit, from the outermost unit to itself; empty for one that is not there.
 *
 * @example
 * pathTo(tree, 'dieu-5__khoan-2').map((unit) => unit.id); // ['chuong-1', 'dieu-5', 'dieu-5__khoan-2']
 */
export function pathTo(tree: LegalTree, id: UnitId): readonly LegalNode[] {
  let known = paths.get(tree);
  if (!known) {
    const made = new Map<UnitId, readonly LegalNode[]>();
    walk(tree, (node, ancestors) => {
      made.set(node.id, [...ancestors, node]);
    });
    known = made;
    paths.set(tree, known);
  }
  return known.get(id) ?? [];
}

/**
 * The rows in which an old unit (or a new one) stands: one, or one for each piece of a split (joined) one; none for units
 * without rows.
 *
 * @example
 * rowsOf(comparison, 'before', 'dieu-5').length; // 1
 */
export function rowsOf(
  comparison: UnitComparison,
  side: 'before' | 'after',
  id: UnitId,
): readonly UnitComparisonRow[] {
  let known = rows[side].get(comparison);
  if (!known) {
    const made = new Map<UnitId, UnitComparisonRow[]>();
    for (const row of comparison.rows) {
      const key = row[side];
      if (key === undefined) continue;
      const list = made.get(key);
      if (list) list.push(row);
      else made.set(key, [row]);
    }
    known = made;
    rows[side].set(comparison, known);
  }
  return known.get(id) ?? [];
}

/**
 * `unitText`, remembered.
 *
 * @example
 * textOf(unit) === unitText(unit); // true
 */
export function textOf(unit: LegalNode): string {
  const known = texts.get(unit) ?? unitText(unit);
  texts.set(unit, known);
  return known;
}

/**
 * Two texts word by word: `after[i]` of the old text's word `i` is its place among the words of the new one, or -1.
 *
 * @example
 * alignTexts(oldClause, newClause).places[0]; // 0: the first word is the first still
 */
export interface TextAlignment {
  readonly before: CutText;
  readonly after: CutText;
  readonly places: Int32Array;
}

/**
 * The words of two units beside each other.
 *
 * @example
 * alignTexts(oldClause, newClause).after.text === textOf(newClause); // true
 */
export function alignTexts(before: LegalNode, after: LegalNode): TextAlignment {
  const known = alignments.get(before) ?? new WeakMap<LegalNode, TextAlignment>();
  alignments.set(before, known);
  let alignment = known.get(after);
  if (!alignment) {
    alignment = alignWords(textOf(before), textOf(after));
    known.set(after, alignment);
  }
  return alignment;
}

const families = new WeakMap<UnitComparison, Map<string, TextAlignment>>();

/**
 * The words of units that were joined, split or both beside those of what they became: one text each, in order, a line
 * break between two units. Words that stand in two of them are then never taken for those of the wrong one.
 *
 * @example
 * alignFamily(comparison, [oldClause], [firstPart, secondPart]).after.text; // both parts
 */
export function alignFamily(
  comparison: UnitComparison,
  before: readonly LegalNode[],
  after: readonly LegalNode[],
): TextAlignment {
  if (before.length === 1 && after.length === 1) return alignTexts(before[0]!, after[0]!);
  const known = families.get(comparison) ?? new Map<string, TextAlignment>();
  families.set(comparison, known);
  const key = [before, after].map((units) => units.map((unit) => unit.id).join()).join('|');
  const joined = (units: readonly LegalNode[]): string => units.map(textOf).join('\n');
  const alignment = known.get(key) ?? alignWords(joined(before), joined(after));
  known.set(key, alignment);
  return alignment;
}

/**
 * The words of two texts beside each other.
 *
 * @example
 * alignWords('trong 20 ngày', 'trong 30 ngày').places; // [0, -1, 2]
 */
export function alignWords(before: string, after: string): TextAlignment {
  const cutter = newCutter();
  const [a, b] = [cutter.cut(before), cutter.cut(after)];
  const places = new Int32Array(a.ids.length).fill(-1);
  for (const run of equalRuns(a.ids, b.ids))
    for (let index = 0; index < run.length; index += 1) places[run.a + index] = run.b + index;
  return { before: a, after: b, places };
}
