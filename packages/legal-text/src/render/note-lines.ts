import type { LegalTree } from '../model/node.ts';

/**
 * The footnotes as they are printed at the end, the first line of each with its number: "[2] Khoản này được sửa đổi …".
 *
 * @example
 * noteLines(tree)[0]; // '[1] Nghị định số 5/2026/NĐ-CP …'
 */
export function noteLines({ notes = [] }: LegalTree): string[] {
  return notes.flatMap((note, index) => `[${index + 1}] ${note}`.split('\n'));
}
