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
 * What became of a unit, in one word, the most telling first:
 * - `split`, `merged`: its text is in several units now, or came from several (`related` names the others)
 * - `moved`: under another parent or in another place of the order, whatever its words
 * - `edited`: its words or those of a unit in it differ
 * - `renumbered`: the same words under the same parent, another number
 * - `same`, `added`, `removed`
 *
 * @example
 * const change: UnitChange = 'renumbered';
 */
export type UnitChange =
  | 'same'
  | 'edited'
  | 'renumbered'
  | 'moved'
  | 'split'
  | 'merged'
  | 'added'
  | 'removed';

/**
 * One pair of units of two versions. `status` judges the unit with everything in it; `words` shows
 * the unit's own words (without the clauses and points that have rows of their own) when they differ.
 * - `renumbered`: same words under the same parent, another number
 * - `moved`: same words at another place of the order or under another parent
 * - `related`: when one unit was split, the other units of the new version that hold its text;
 *   when several were joined, the other units of the old version
 *
 * @example
 * const row: UnitComparisonRow = { before: 'dieu-5', after: 'dieu-6', status: 'renumbered', change: 'renumbered', similarity: 1 };
 */
export interface UnitComparisonRow {
  readonly before?: UnitId;
  readonly after?: UnitId;
  readonly status: 'same' | 'changed' | 'renumbered' | 'moved' | 'added' | 'removed';
  /** As `status`, but a unit that moved and was edited is `moved`, and splits and joins have names; comparisons stored before 0.2 have none. */
  readonly change?: UnitChange;
  /** 0 (nothing in common) to 1 (same words in the same order). */
  readonly similarity: number;
  readonly words?: readonly WordChange[];
  readonly related?: readonly UnitId[];
  /** One side was split off from, or joined into, the pair that `related` names; without it, the row is of a pair. */
  readonly piece?: true;
  /** The pair rests on its place more than on its words: a person should look, and anchors do not trust it. */
  readonly doubtful?: true;
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

/**
 * What a person says about the lineage: this unit became that one, or is new or gone (`'none'`). Several pins of one
 * unit make a split or a join, the first naming its main successor. A pin of a unit that is not there says nothing.
 *
 * @example
 * const pins: Pin[] = [{ before: 'dieu-5', after: 'dieu-7' }, { before: 'dieu-6', after: 'none' }];
 */
export interface Pin {
  readonly before: UnitId | 'none';
  readonly after: UnitId | 'none';
}
