import type { UnitId } from './node.ts';

/** @internal */
export const POINT_ALPHABET = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';

/**
 * Orders point letters officially: a b c d đ e g h …; sub-numbers after their letter (a < a1 < b).
 *
 * @example
 * ['e', 'đ', 'd'].sort(comparePointLetters); // ['d', 'đ', 'e']
 */
export function comparePointLetters(a: string, b: string): number {
  return POINT_ALPHABET.indexOf(a[0] ?? '') - POINT_ALPHABET.indexOf(b[0] ?? '');
}

/**
 * Orders unit ids as the regulation does: number, then letter (5 < 5a < 5đ < 6), point a1 after a.
 *
 * @example
 * ['dieu-6', 'dieu-5dd', 'dieu-5'].sort(compareUnits); // ['dieu-5', 'dieu-5dd', 'dieu-6']
 */
export function compareUnits(a: UnitId, b: UnitId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
