import type { LegalTree, UnitId } from '../model/node.ts';

/**
 * The Vietnamese citation of a unit, inside out. With a tree, numbers are printed as in the
 * document (Chương II); without one (`null`) they are read from the id.
 *
 * @example
 * citationOf(tree, 'dieu-5__khoan-2__diem-dd'); // 'điểm đ khoản 2 Điều 5'
 */
export function citationOf(_tree: LegalTree | null, id: UnitId): string {
  return id;
}
