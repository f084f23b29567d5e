import type { LegalNode } from '../../model/node.ts';

/**
 * Whether two units are the same for a reader: kind, number, label, title, text, table and everything
 * below; ids and places of origin do not count.
 *
 * @example
 * sameUnit(clause, { ...clause, id: 'dieu-9__khoan-1' }); // true
 */
export function sameUnit(a: LegalNode, b: LegalNode): boolean {
  if (a === b) return true;
  return (
    a.kind === b.kind &&
    a.number === b.number &&
    a.label === b.label &&
    (a.heading ?? '') === (b.heading ?? '') &&
    a.text === b.text &&
    a.quoted === b.quoted &&
    JSON.stringify(a.rows) === JSON.stringify(b.rows) &&
    sameUnits(a.children, b.children)
  );
}

/**
 * Whether two lists of units are the same, in order.
 *
 * @example
 * sameUnits(before.body, after.body);
 */
export function sameUnits(a: readonly LegalNode[], b: readonly LegalNode[]): boolean {
  return a === b || (a.length === b.length && a.every((unit, index) => sameUnit(unit, b[index]!)));
}
