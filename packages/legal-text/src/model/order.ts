import { compareKeys, sortKey } from '../text/numerals.ts';
import type { UnitId, UnitKind } from './node.ts';
import { type IdStep, readUnitId } from './unit-id.ts';

const RANKS: readonly UnitKind[] = [
  'paragraph',
  'indent',
  'table',
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'appendix',
  'form',
];

/**
 * Orders point letters officially: a b c d đ e g h …; a sub-number after its letter (a < a1 < b).
 * Negative, zero or positive, for `sort`. Character codes would put đ last.
 *
 * @example
 * ['e', 'đ', 'a1', 'd', 'a'].sort(comparePointLetters); // ['a', 'a1', 'd', 'đ', 'e']
 */
export function comparePointLetters(a: string, b: string): number {
  return compareKeys(sortKey(a.toLowerCase()), sortKey(b.toLowerCase()));
}

/**
 * Orders unit ids by the official rule of numbers: 5 < 5a < 5đ < 6, a unit before what it contains,
 * body before appendices. Unlike kinds under one parent sort by kind, because an id does not know
 * whether a paragraph stood before or after the clauses: for the printed order walk the tree.
 *
 * @example
 * ['dieu-6', 'dieu-5dd', 'dieu-5__khoan-1', 'dieu-5'].sort(compareUnits);
 * // ['dieu-5', 'dieu-5__khoan-1', 'dieu-5dd', 'dieu-6']
 */
export function compareUnits(a: UnitId, b: UnitId): number {
  const left = readUnitId(a);
  const right = readUnitId(b);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = compareSteps(left[index], right[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareSteps(a: IdStep | undefined, b: IdStep | undefined): number {
  if (!a || !b) return a ? 1 : -1;
  if (a.kind !== b.kind) return RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind);
  if (a.name !== b.name) return (a.name ?? '~') < (b.name ?? '~') ? -1 : 1;
  return compareKeys(stepKey(a), stepKey(b)) || a.repeat - b.repeat;
}

// Ids hold no Roman numerals, so the "i" of a point must be read as a letter: sortKey on lower case does.
function stepKey(step: IdStep): number[] {
  return sortKey(step.number ?? '');
}
