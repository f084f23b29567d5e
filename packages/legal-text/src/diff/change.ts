import type { UnitId } from '../model/node.ts';

/**
 * A stretch of text that both versions have, or only the new (`added`) or old (`removed`) one.
 * Joining `same` and `added` gives the new text. Joining `same` and `removed` gives the old one;
 * where a `same` stretch was spelt otherwise before (spaces, tone mark on the other vowel:
 * hoà/hòa), `before` holds the old spelling.
 *
 * @example
 * const change: WordChange = { kind: 'added', text: '30 ' };
 */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly before?: string;
}

/**
 * One pair of units of two versions. `status` judges the unit with everything in it; `words` shows
 * the unit's own words (without the clauses and points that have rows of their own) when they differ.
 * - `renumbered`: same words under the same parent, another number
 * - `moved`: same words at another place of the order or under another parent
 * - `related`: when one article was split, the other articles of the new version that hold its text;
 *   when several were joined, the other articles of the old version
 *
 * @example
 * const row: UnitComparisonRow = { before: 'dieu-5', after: 'dieu-6', status: 'renumbered', similarity: 1 };
 */
export interface UnitComparisonRow {
  readonly before?: UnitId;
  readonly after?: UnitId;
  readonly status: 'same' | 'changed' | 'renumbered' | 'moved' | 'added' | 'removed';
  /** 0 (nothing in common) to 1 (same words). */
  readonly similarity: number;
  readonly words?: readonly WordChange[];
  readonly related?: readonly UnitId[];
}

/**
 * Two versions side by side: one row per article, clause and point, in the order of the new
 * version, removed ones where they stood.
 *
 * @example
 * compareTrees(first, second).rows.filter((row) => row.status === 'added');
 */
export interface UnitComparison {
  readonly rows: readonly UnitComparisonRow[];
}
